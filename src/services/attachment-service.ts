import type { Case } from '../case/case.ts'
import type { CaseEngine } from '../case/engine.ts'
import type { Actor } from '../case/ledger.ts'
import { checkAskable } from '../case/opening.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import {
  type Attachment,
  attachmentsOf,
  findAttachment,
  insertAttachment,
} from '../database/queries/attachments.ts'
import { attachmentRulesView } from '../files/attachment-rules.ts'
import type { FileStore } from '../files/file-store.ts'
import { findFault, kindByName } from '../files/kind-of.ts'
import type { Acting } from '../permission/may-do.ts'
import { Problem } from '../problem.ts'
import { checkRepeated } from './once.ts'
import { readableCase } from './readable-case.ts'

/** A file as its sender gives it. */
export interface GivenFile {
  /** The sender's: sent again it is the same file. */
  readonly id: string
  readonly material: string
  readonly name: string
  readonly content: Buffer
}

export interface AttachmentServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly engine: CaseEngine
  readonly vault: Vault
  readonly store: FileStore
  readonly now: () => Temporal.Instant
}

/** Where a sealed content belongs: nobody can pass one stored file off as another. */
const placeOf = (file: string) => ({ of: file, field: 'attachment' })

const view = ({ caseId, file: _, at, ...shown }: Attachment) => ({
  ...shown,
  at: String(at),
  address: `/cases/${caseId}/attachments/${shown.id}`,
})

/** Files that come with cases. Their contents are sealed in a folder, and what is known of them in the database. */
export function attachmentService({
  database: { sql },
  engine,
  vault,
  store,
  now,
}: AttachmentServiceOptions) {
  const caseFor = (idOrNumber: string, who: Acting) => readableCase(sql, engine.processOf, idOrNumber, who)

  /** Writes the content first: what is recorded can be read, and what was only written is nothing. */
  async function keep(attachment: Attachment, content: Buffer): Promise<Attachment | undefined> {
    const { file } = attachment
    await store.write(file, vault.sealContent(content, placeOf(file)))
    const recorded = await insertAttachment(sql, attachment).catch(async (error) => {
      await store.remove(file)
      throw error
    })
    if (!recorded) await store.remove(file)
    return recorded
  }

  async function contentOf({ id, file }: Attachment): Promise<Buffer> {
    try {
      return vault.openContent(await store.read(file), placeOf(file))
    } catch (cause) {
      const problem = new Problem('attachment-unreadable', {
        zh: `附件${id}的内容缺失或被改动：请联系系统管理员`,
        en: `the content of ${id} is not in the folder of files, or was changed there: all nodes need the same BANJIE_FILES`,
      })
      problem.cause = cause
      throw problem
    }
  }

  return {
    /**
     * Before a file is read at all.
     * @throws Problem `unknown-case`, `not-permitted`, `case-ended`
     */
    async checkOpen(idOrNumber: string, who: Acting): Promise<Case> {
      const of = await caseFor(idOrNumber, who)
      if (!of.ended) return of
      throw new Problem('case-ended', {
        zh: `办件${of.number}已办结：不再接收附件`,
        en: `case ${of.number} has ended: nothing more is taken with it`,
      })
    },

    /**
     * @param of what `checkOpen` gave
     * @throws Problem `unknown-material`, `material-not-askable`, `file-not-taken`, `id-reused`
     */
    async add(of: Case, { id, material, name, content }: GivenFile, by: Actor) {
      checkAskable(engine.processOf(of), of.context.facts, material)
      const fault = await findFault(name, content)
      if (fault)
        throw new Problem('file-not-taken', {
          zh: `不能接收该文件：${fault.zh}`,
          en: `the file can't be taken: ${fault.en}`,
        })
      const sent: Attachment = {
        id,
        caseId: of.id,
        material,
        name,
        type: kindByName(name)?.type ?? '',
        size: content.length,
        hash: vault.digest(content),
        file: crypto.randomUUID(),
        by,
        at: now(),
      }
      const recorded = (await findAttachment(sql, id)) ? undefined : await keep(sent, content)
      if (recorded) return { attachment: view(recorded), repeated: false }
      const kept = await findAttachment(sql, id)
      if (!kept) throw new Error(`the attachment ${id} is neither new nor there`)
      return { attachment: view(checkRepeated({ ...sent, file: kept.file }, kept)), repeated: true }
    },

    /** @throws Problem `unknown-case`, `not-permitted` */
    async list(idOrNumber: string, who: Acting) {
      const { id } = await caseFor(idOrNumber, who)
      return { attachments: (await attachmentsOf(sql, id)).map(view), accepts: attachmentRulesView }
    },

    /** @throws Problem `unknown-case`, `not-permitted`, `unknown-attachment`, `attachment-unreadable` */
    async read(idOrNumber: string, id: string, who: Acting) {
      const of = await caseFor(idOrNumber, who)
      const found = await findAttachment(sql, id)
      if (found?.caseId !== of.id) {
        throw new Problem('unknown-attachment', {
          zh: `办件${of.number}没有附件${id}：请查看附件列表`,
          en: `case ${of.number} has no attachment ${id}: see its list`,
        })
      }
      return { name: found.name, type: found.type, content: await contentOf(found) }
    },
  }
}

export type AttachmentService = ReturnType<typeof attachmentService>
