import type { ActOnLedger } from '../../simulation/calibration/observed-case.ts'
import type { Queryable } from './ledger.ts'

/** A process, in one of its versions or in all. */
export interface ProcessAsked {
  readonly slug: string
  readonly version: number | null
}

export interface HistoryFilter {
  readonly processes: readonly ProcessAsked[]
  /** Received from this instant on, and before that one. */
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** A case's acts in order, with nothing that was said in them but which limit they are about. */
export interface History {
  readonly process: string
  readonly version: number
  readonly ended: boolean
  readonly acts: readonly ActOnLedger[]
}

/** Cases held at once. */
const PAGE = 200

const chosen = (sql: Queryable, { processes }: Pick<HistoryFilter, 'processes'>) => sql`
  exists (
    select from unnest(${processes.map(({ slug }) => slug)}::text[],
      ${processes.map(({ version }) => version)}::int[]) p (slug, version)
    where p.slug = c.process and coalesce(p.version, c.version) = c.version
  )`

/** How many cases there are, and when the first of them came. */
export async function countHistories(
  sql: Queryable,
  filter: HistoryFilter,
): Promise<{ readonly cases: number; readonly first: Temporal.Instant | null }> {
  const { from, until } = filter
  const [row] = await sql<{ cases: number; first: Temporal.Instant | null }[]>`
    select count(*)::int as cases, min(opened_at) as first from cases c
    where ${chosen(sql, filter)} and opened_at >= ${from} and opened_at < ${until}`
  return row ?? { cases: 0, first: null }
}

/**
 * The histories of cases in the order in which they came, a page at a time: memory does not grow with the ledger. They
 * are put into their order before their events are read, so that the first page does not wait for all.
 */
export async function* historiesOf(sql: Queryable, filter: HistoryFilter): AsyncGenerator<History[]> {
  const { from, until } = filter
  const pages = sql<
    {
      id: string
      process: string
      version: number
      ended: boolean
      acts: { type: string; at: number; by: string; role: string; limit: string | null }[]
    }[]
  >`
    select c.id, c.process, c.version, c.ended, e.acts from (
      select id, process, version, ended from cases c
      where ${chosen(sql, filter)} and c.opened_at >= ${from} and c.opened_at < ${until}
      order by opened_at, id
    ) c cross join lateral (
      select jsonb_agg(jsonb_build_object('type', type, 'at', round(extract(epoch from occurred_at) * 1000),
        'by', actor ->> 'id', 'role', actor ->> 'role', 'limit', payload ->> 'limit') order by seq) as acts
      from events where case_id = c.id
    ) e`.cursor(PAGE)
  for await (const rows of pages) {
    yield rows.map(({ id, process, version, ended, acts }) => ({
      ...{ process, version, ended },
      acts: acts.map(({ type, at, by, role, limit }) => ({
        caseId: id,
        type,
        occurredAt: Temporal.Instant.fromEpochMilliseconds(at),
        actor: { id: by, role },
        payload: limit === null ? {} : { limit },
      })),
    }))
  }
}
