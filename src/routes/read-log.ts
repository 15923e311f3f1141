import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { checkFreeText } from '../plugins/free-text.ts'
import { Problem } from '../problem.ts'
import { checked } from '../schemas/checked.ts'
import { type LogFields, logFields } from '../schemas/event-log.ts'
import type { LogSource } from '../services/logs/source.ts'

export const logLimits = { files: 1, fields: 2, parts: 3, fieldSize: 10_000 } as const

function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return text
  }
}

const tooLarge = (most: number) =>
  new Problem('file-too-large', {
    zh: `文件超过${most}字节：请在服务器上用命令行“log import”导入`,
    en: `the file has more than ${most} bytes: import it on the command line of the service's machine (banjie log import)`,
  })

/** The file, as it arrives; one that is cut off is refused when its end comes. */
const contentOf = (part: MultipartFile, most: number): LogSource =>
  async function* () {
    for await (const piece of part.file) yield piece as Uint8Array
    if (part.file.truncated) throw tooLarge(most)
  }

/**
 * The form with a log, up to its file, which is then read as it arrives.
 * @throws Problem `malformed-request`, `invalid-request`, `personal-data-in-text`
 */
export async function readLogForm(
  request: FastifyRequest,
  most: number,
): Promise<LogFields & { content: LogSource }> {
  const fields: Record<string, unknown> = {}
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        fields[part.fieldname] = part.fieldname === 'reading' ? jsonOf(part.value) : part.value
        continue
      }
      const given = checked('form', logFields, { ...fields, [part.fieldname]: part.filename }, 'body')
      const { id, reading, file } = given as LogFields
      checkFreeText(file, 'body/file')
      return { id: id.toLowerCase(), reading, file, content: contentOf(part, most) }
    }
  } catch (error) {
    if (error instanceof Problem || (error as { code?: string }).code) throw error
    throw new Problem(
      'malformed-request',
      `${(error as Error).message}: send a complete form of multipart/form-data`,
    )
  }
  checked('form', logFields, fields, 'body')
  throw new Problem('malformed-request', 'the form has no file: send it as the last part, `file`')
}
