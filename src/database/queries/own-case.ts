import type { Queryable } from './ledger.ts'

/**
 * The id of the case with this number whose applicant's own number ends so; undefined when there is none. One
 * statement for both, so that nobody learns which of them was wrong. A number that is sealed shows its end in its
 * mask.
 */
export async function findOwnCase(
  sql: Queryable,
  number: string,
  lastFour: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select c.id from cases c join events e on e.case_id = c.id and e.seq = 1
    where c.number = ${number}
      and upper(right(coalesce(e.payload -> 'applicant' -> 'id' ->> 'masked', e.payload -> 'applicant' ->> 'id'), 4))
        = upper(${lastFour})`
  return row?.id
}
