import { fileTypeFromBuffer } from 'file-type'
import type { Name } from '../process/definition.ts'
import { attachmentRules, type FileKind } from './attachment-rules.ts'
import { endsAsArchive, hasEntry, unpackedBytes } from './zip-entries.ts'

const kindNamed = (extension: string): FileKind | undefined =>
  attachmentRules.kinds.find(({ extensions }) => (extensions as readonly string[]).includes(extension))

/** The kind that a name claims, by its last extension; undefined when none is taken under it. */
export const kindByName = (name: string): FileKind | undefined =>
  kindNamed(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')

/** The extension of what the content is, by its first bytes; OFD (GB/T 33190) is an archive with a root of its own. */
async function extensionOf(content: Buffer): Promise<string | undefined> {
  // An archive whose sizes can't be true is none that anybody should open.
  if (unpackedBytes(content) === Number.POSITIVE_INFINITY) return undefined
  // What its parsers stumble over is nothing that is taken here.
  const found = await fileTypeFromBuffer(content).catch(() => undefined)
  return found?.ext === 'zip' && hasEntry(content, 'OFD.xml') ? 'ofd' : found?.ext
}

/** What is wrong with a file, in words; undefined when it is of the kind that its name claims, and of no other. */
export async function findFault(name: string, content: Buffer): Promise<Name | undefined> {
  if (content.length === 0) return { zh: '文件是空的', en: 'it is empty' }
  const claimed = kindByName(name)
  const taken = attachmentRules.kinds.flatMap(({ extensions }) => extensions).join(', ')
  if (!claimed)
    return {
      zh: `文件类型不在可接收之列：${taken}`,
      en: `its name ends as none of those that are taken: ${taken}`,
    }
  const found = await extensionOf(content)
  if (!found || kindNamed(found) !== claimed) {
    return {
      zh: `文件名为${claimed.zh}，内容却是${found ? `.${found}` : '未知类型'}`,
      en: `its name says ${claimed.en}, and its content is ${found ? `a .${found}` : 'of no known kind'}`,
    }
  }
  // A picture with an archive behind it is a picture to whoever checks, and an archive to whoever unpacks.
  const isArchive = content.subarray(0, 2).equals(Buffer.from('PK'))
  if (endsAsArchive(content) !== isArchive)
    return { zh: '文件同时是两种类型，或不完整', en: 'it is two kinds of file at once, or cut off' }
  if (isArchive && unpackedBytes(content) > attachmentRules.maxUnpackedBytes)
    return { zh: '文件解压后过大：请拆分后上传', en: 'it unpacks to too much: send it in parts' }
  return undefined
}
