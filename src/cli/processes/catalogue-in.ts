import { catalogue } from '../../../machines/catalogue.ts'
import type { Database } from '../../database/connect.ts'
import type { Process } from '../../process/definition.ts'
import { runningCatalogue } from '../../services/running-catalogue.ts'

/** The county's processes with those that it has adopted in this database. */
export async function catalogueIn(sql: Database['sql']): Promise<readonly Process[]> {
  const { definitions, read } = runningCatalogue({ sql, written: catalogue })
  await read()
  return definitions
}
