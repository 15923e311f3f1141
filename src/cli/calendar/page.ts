import type { NoticeService } from '../../services/notice-service.ts'
import { dateTime } from '../print/beijing.ts'
import { columns } from '../print/columns.ts'

type List = Awaited<ReturnType<NoticeService['list']>>
type Loaded = Awaited<ReturnType<NoticeService['load']>>

const statuses: Readonly<Record<string, string>> = {
  official: '正式 official',
  provisional: '暂定 provisional',
}

/** Letters of a hash that tell notices apart on a screen; --json gives the whole. */
const shown = 12

export const noticePage = ({ notices, calendar }: List): string[] => [
  ...columns([
    [
      '年 year',
      '版 v',
      '状态 status',
      '印发 published',
      '自何时知 known from',
      '在用 in force',
      '散列 SM3',
      '文号 document',
    ],
    ...notices.map(({ year, version, status, publishedOn, loaded, inForce, hash, document }) => [
      String(year),
      String(version),
      statuses[status] ?? status,
      publishedOn ?? '–',
      loaded ? dateTime(loaded.knownFrom, true) : '随产品 shipped',
      inForce ? '✓' : '',
      hash.slice(0, shown),
      document ?? '–',
    ]),
  ]),
  '',
  `日历 the calendar in force: SM3 ${calendar}`,
]

export function loadedLine({ notice, repeated }: Loaded): string[] {
  const name = `${notice.year} ${statuses[notice.status]} v${notice.version}, SM3 ${notice.hash}`
  if (repeated) return [`已在库，未作改动 it was there already, and nothing has changed: ${name}`]
  const from = notice.loaded ? dateTime(notice.loaded.knownFrom, true) : ''
  return [`已载入 loaded: ${name}`, `自此时起算 counted by from: ${from}`]
}
