import type { Actor } from '../../case/ledger.ts'
import type { Queryable } from './ledger.ts'

/** A file that came with a case, without its content. */
export interface Attachment {
  readonly id: string
  readonly caseId: string
  readonly material: string
  readonly name: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** SM3 of the content, in hex. */
  readonly hash: string
  /** Under which it lies in the folder of files. */
  readonly file: string
  readonly by: Actor
  readonly at: Temporal.Instant
}

const columns = (sql: Queryable) =>
  sql`id, case_id as "caseId", material, name, type, size, hash, file, by, recorded_at as at`

/** Records a file; undefined when its id is there already. */
export async function insertAttachment(
  sql: Queryable,
  attachment: Attachment,
): Promise<Attachment | undefined> {
  const { id, caseId, material, name, type, size, hash, file, by, at } = attachment
  const rows = await sql`
    insert into attachments (id, case_id, material, name, type, size, hash, file, by, recorded_at)
    values (${id}, ${caseId}, ${material}, ${name}, ${type}, ${size}, ${hash}, ${file},
      ${JSON.stringify(by)}::jsonb, ${at})
    on conflict do nothing returning id`
  return rows.length > 0 ? attachment : undefined
}

export async function findAttachment(sql: Queryable, id: string): Promise<Attachment | undefined> {
  const [row] = await sql<Attachment[]>`select ${columns(sql)} from attachments where id = ${id}`
  return row && { ...row }
}

/** Those of a case, in the order in which they came. */
export async function attachmentsOf(sql: Queryable, caseId: string): Promise<Attachment[]> {
  return sql<Attachment[]>`
    select ${columns(sql)} from attachments where case_id = ${caseId} order by recorded_at, id`
}
