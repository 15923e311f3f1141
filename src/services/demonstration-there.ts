import type { Client } from '../database/client.ts'
import { hasCases } from '../database/queries/load-month.ts'
import { findProject } from '../database/queries/projects.ts'

/** What is on a ledger that is to be filled: the demonstration with this project, other cases, or nothing. */
export async function demonstrationThere(
  { sql, db }: Pick<Client, 'sql' | 'db'>,
  project: string,
): Promise<'demonstration' | 'other-cases' | 'nothing'> {
  if (await findProject(db, project)) return 'demonstration'
  return (await hasCases(sql)) ? 'other-cases' : 'nothing'
}
