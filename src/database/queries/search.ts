import { and, desc, inArray, type SQL, sql } from 'drizzle-orm'
import type { Parties } from '../../case/party.ts'
import type { Drizzle } from '../client.ts'
import { cases, caseTerms, projects } from '../schema/index.ts'
import { caseColumns } from './cases.ts'

/** One way in which a text may name cases. */
export type Way =
  | { readonly kind: 'id' | 'phone'; readonly exactly: string }
  | { readonly kind: 'name' | 'number'; readonly part: string }
  | { readonly kind: 'project'; readonly exactly: string }

const escaped = (part: string) => part.replace(/[\\%_]/g, '\\$&')

/** A part of a name as the database's own `spaced` writes names: " 张 三 ". */
const spaced = (part: string) => [' ', ...part.toLowerCase()].map(escaped).join(' ').slice(1).concat(' ')

/** The cases that one way leads to. Kinds stand in the text, not as parameters: the indexes are of one kind each. */
function found(way: Way): SQL {
  switch (way.kind) {
    case 'project':
      return sql`select ${cases.id} from ${cases} join ${projects} on ${projects.id} = ${cases.projectId}
        where ${projects.code} = ${way.exactly}`
    case 'number':
      return sql`select case_id from ${caseTerms} where kind = 'number' and term like ${`%${escaped(way.part)}%`}`
    case 'name':
      return sql`select case_id from ${caseTerms}
        where kind = 'name' and spaced(term) like ${`%${spaced(way.part)}%`}`
    default:
      return sql`select case_id from ${caseTerms}
        where kind in ('id', 'phone') and kind = ${way.kind} and term = ${way.exactly}`
  }
}

/**
 * Cases that any of these ways leads to, newest first, each with who it is for and who came with it.
 * @param readable slugs of the processes whose cases may be seen; all when undefined
 */
export function searchCases(
  db: Drizzle,
  ways: readonly Way[],
  limit: number,
  readable: readonly string[] | undefined,
) {
  const anyOf = sql.join(ways.map(found), sql` union `)
  return db
    .select({
      ...caseColumns,
      // By their names: columns of a statement with one table are written without it, and would be those of events.
      parties: sql<Parties>`(select jsonb_build_object('applicant', opening.payload -> 'applicant',
        'agent', opening.payload -> 'agent') from events opening where opening.case_id = cases.id and opening.seq = 1)`,
    })
    .from(cases)
    .where(and(sql`${cases.id} in (${anyOf})`, readable && inArray(cases.process, [...readable])))
    .orderBy(desc(cases.openedAt), desc(cases.id))
    .limit(limit)
}
