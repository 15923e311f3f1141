import { basename } from 'node:path'
import { systemClock } from '../../plugins/clock.ts'
import { importFile } from '../../services/logs/logs-here.ts'
import { fileSource } from '../../services/logs/source.ts'
import { dateTime } from '../print/beijing.ts'
import { columns } from '../print/columns.ts'
import { note } from '../print/out.ts'
import { BY, withDatabase } from './open.ts'
import { type ReadingGiven, readingOf } from './reading.ts'

/** Reads a file into a log, and says what was found and of which rows nothing. */
export async function importFromFile(path: string, given: ReadingGiven, env: NodeJS.ProcessEnv) {
  const reading = readingOf('log import', path, given)
  return withDatabase(env, async ({ sql }) => {
    const id = crypto.randomUUID()
    let told = -1
    return importFile({ sql, now: () => systemClock.now() }, { id, name: basename(path), reading }, BY, {
      source: fileSource(path),
      async progress(done, words) {
        const tenth = Math.floor(done * 10)
        if (tenth === told) return
        told = tenth
        note(`${Math.round(done * 100)} %  ${words.zh} ${words.en}`)
      },
    })
  })
}

export function importPage({ found, rows }: Awaited<ReturnType<typeof importFromFile>>): string[] {
  const { log, cases, events, unreadable, encoding, whole, from, to } = found
  return [
    `日志 log ${log}`,
    `办件 cases ${cases}  事件 events ${events}  ${from ? dateTime(from) : ''} … ${to ? dateTime(to) : ''} 北京时间 Beijing time  ${encoding}`,
    `无法读取 could not be read: ${unreadable}${whole ? '' : '（文件不完整 the file is not whole）'}`,
    ...columns(rows.map(({ row, found: what, needed }) => [`  ${row}`, what.zh, needed.zh])),
    ...columns(rows.map(({ row, found: what, needed }) => [`  ${row}`, what.en, needed.en])),
    ...(unreadable > rows.length ? [`  …（前${rows.length}行 the first ${rows.length}）`] : []),
  ]
}
