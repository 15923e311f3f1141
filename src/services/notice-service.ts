import type { Actor } from '../case/ledger.ts'
import type { Sql } from '../database/client.ts'
import { insertNotice, type LoadedNotice, loadedNotices, recountsOf } from '../database/queries/notices.ts'
import { Problem } from '../problem.ts'
import { calendarAsOf } from '../time/calendar.ts'
import type { Notice } from '../time/notice.ts'
import { noticeHash } from '../time/notice-hash.ts'
import { shippedHallSessions, shippedNotices } from '../time/shipped-data.ts'
import { validateNotice } from '../time/validate-notice.ts'
import { type Calendars, NOTICE_GRACE } from './calendars.ts'

export interface NoticeServiceOptions {
  readonly sql: Sql
  readonly calendars: Calendars
  readonly now: () => Temporal.Instant
}

const keyOf = ({ year, status, version }: Pick<Notice, 'year' | 'status' | 'version'>) =>
  `${year} ${status} ${version}`

/** Holds off whoever else loads a notice, until the transaction ends. */
const loading = 154_501

/** The holiday notices that due dates go by: those of the product, and those that the county has loaded. */
export function noticeService({ sql, calendars, now }: NoticeServiceOptions) {
  const noticeView = (notice: Notice, loaded: LoadedNotice | undefined) => ({
    year: notice.year,
    version: notice.version,
    status: notice.status,
    document: notice.document,
    publishedOn: notice.publishedOn,
    mark: notice.mark,
    source: notice.source,
    hash: noticeHash(notice),
    loaded: loaded
      ? { by: loaded.by, at: String(loaded.loadedAt), knownFrom: notice.recordedAt as string }
      : null,
  })

  return {
    /** Every notice, those in force now marked, and how far the due dates are recounted after each. */
    async list() {
      const [loaded, recounts] = await Promise.all([loadedNotices(sql), recountsOf(sql), calendars.read()])
      const { notices, hash } = calendars.at(now())
      const inForce = new Set(notices.map(keyOf))
      const progress = new Map(
        recounts.map(({ looked, changed, failed, finished_at, ...of }) => [
          keyOf(of as Notice),
          { looked, changed, failed, finishedAt: finished_at && String(finished_at) },
        ]),
      )
      const all = [
        ...shippedNotices.map((notice) => noticeView(notice, undefined)),
        ...loaded.map((one) => noticeView(one.notice, one)),
      ]
      return {
        calendar: hash,
        notices: all
          .map((one) => ({
            ...one,
            inForce: inForce.has(keyOf(one)),
            recount: progress.get(keyOf(one)) ?? null,
          }))
          .sort((a, b) => a.year - b.year || a.version - b.version),
      }
    },

    /**
     * Takes a notice in: known a minute later, then due dates of open cases are recounted. The same notice again
     * changes nothing.
     * @throws TimeError `notice-invalid`, `version-conflict`, `calendar-gap`
     */
    async load(given: object, by: Actor) {
      return sql.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(${loading})`
        const at = now()
        const knownFrom = at.add(NOTICE_GRACE)
        const notice = validateNotice({ ...given, recordedAt: String(knownFrom) })
        const loaded = await loadedNotices(tx)
        const notices = [...shippedNotices, ...loaded.map((one) => one.notice)]
        const rival = notices.find((one) => keyOf(one) === keyOf(notice))
        if (rival && noticeHash(rival) !== noticeHash(notice)) {
          throw new Problem('version-conflict', {
            zh: `${keyOf(notice)}已有不同内容（${noticeHash(rival)}），已发布的版本不得改动：更正请用下一版本号载入`,
            en:
              `${keyOf(notice)} is there with other content (${noticeHash(rival)}), and a published version never ` +
              'changes: load the correction with the next version number',
          })
        }
        if (rival) {
          const same = loaded.find((one) => one.notice === rival)
          return { notice: noticeView(rival, same), repeated: true }
        }
        // Refuses what leaves a gap.
        calendarAsOf([...notices, notice], shippedHallSessions, knownFrom)
        await insertNotice(tx, notice, by, at)
        return { notice: noticeView(notice, { notice, by, loadedAt: at }), repeated: false }
      })
    },
  }
}

export type NoticeService = ReturnType<typeof noticeService>
