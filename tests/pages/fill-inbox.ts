import type { Sql } from '../../src/database/client.ts'

/** So many more cases like one that waits at a desk, each due a minute after the other; how many wait there then. */
export async function fillInbox(sql: Sql, desk: string, count: number): Promise<number> {
  await sql`
    with one as (
      select c.* from cases c join worklist w on w.case_id = c.id where w.desk = ${desk} order by w.due_at desc limit 1
    ), more as (
      insert into cases select (jsonb_populate_record(null::cases, to_jsonb(one) || jsonb_build_object(
        'id', made.id, 'number', made.number,
        'state', one.state || jsonb_build_object('id', made.id, 'number', made.number)))).*
      from one, lateral (
        select gen_random_uuid() as id, 'NY20210825-' || (10000 + n) as number from generate_series(1, ${count}::int) n
      ) made returning id, number
    )
    insert into worklist select id, ${desk}, timestamptz '2021-09-01 10:00+08' + substr(number, 12)::int * interval '1 minute'
    from more`
  await sql`analyze cases, worklist`
  const [row] = await sql<
    { total: number }[]
  >`select count(*)::int as total from worklist where desk = ${desk}`
  return row?.total ?? 0
}
