import type { Queryable } from './ledger.ts'

export interface KnownKey {
  readonly id: string
  readonly fingerprint: string
}

/** Records keys that are not known yet, and gives all that the database knows. */
export async function rememberKeys(sql: Queryable, keys: readonly KnownKey[]): Promise<KnownKey[]> {
  await sql`
    insert into sealing_keys (id, fingerprint)
    select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key (id text, fingerprint text)
    on conflict do nothing`
  return sql<KnownKey[]>`select id, fingerprint from sealing_keys order by first_used_at, id`
}
