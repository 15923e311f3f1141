/** A kind of file that is taken. */
export interface FileKind {
  /** Of names, in small letters; the first one is the usual. */
  readonly extensions: readonly [string, ...string[]]
  readonly type: string
  readonly zh: string
  readonly en: string
}

/** Which files are taken with a case, and how large. The plan and the law say nothing of it: the county's to change. */
export const attachmentRules = {
  /** Bytes of one file. */
  maxBytes: 20 * 1024 * 1024,
  /** Bytes that an archive, as an Office file is one, may unpack to: somebody opens it on a window's computer. */
  maxUnpackedBytes: 200 * 1024 * 1024,
  /** Characters of its name. */
  maxName: 200,
  kinds: [
    { extensions: ['pdf'], type: 'application/pdf', zh: 'PDF 文档', en: 'PDF document' },
    { extensions: ['jpg', 'jpeg'], type: 'image/jpeg', zh: 'JPEG 图片', en: 'JPEG picture' },
    { extensions: ['png'], type: 'image/png', zh: 'PNG 图片', en: 'PNG picture' },
    {
      extensions: ['docx'],
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      zh: 'Word 文档',
      en: 'Word document',
    },
    {
      extensions: ['xlsx'],
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      zh: 'Excel 表格',
      en: 'Excel sheet',
    },
    { extensions: ['ofd'], type: 'application/ofd', zh: 'OFD 版式文件', en: 'OFD document' },
  ],
  source: 'county configuration: neither plan nor law gives a size or a type',
} as const satisfies {
  maxBytes: number
  maxUnpackedBytes: number
  maxName: number
  kinds: readonly FileKind[]
  source: string
}

/** The same for people and pages, to be said before a file is chosen. */
export const attachmentRulesView = {
  maxBytes: attachmentRules.maxBytes,
  types: attachmentRules.kinds,
  assumed: true,
  citation: attachmentRules.source,
}
