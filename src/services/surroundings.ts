import type { Sql } from '../database/client.ts'
import { loadedNotices } from '../database/queries/notices.ts'
import type { Process } from '../process/definition.ts'
import type { Surroundings } from '../simulation/scenario/resolve-scenario.ts'
import { shippedHallSessions, shippedNotices } from '../time/shipped-data.ts'

/** What a simulation for the county is resolved against: its definitions, and every notice that it has loaded. */
export async function surroundingsIn(sql: Sql, catalogue: readonly Process[]): Promise<Surroundings> {
  const loaded = (await loadedNotices(sql)).map(({ notice }) => notice)
  return { catalogue, notices: [...shippedNotices, ...loaded], sessions: shippedHallSessions }
}
