import { calendarAsOf } from '../../../src/time/calendar.ts'
import notice2027 from '../../../src/time/notices/2027.json' with { type: 'json' }
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'
import { validateNotice } from '../../../src/time/validate-notice.ts'
import { at } from '../../case/hall.ts'

/** As it might be published: 元旦 of 2027 off until a day, known from an instant on. */
const published = (version: number, to: string, known: string) =>
  validateNotice({
    ...notice2027,
    ...{ version, status: 'official', document: `合成发明电〔2026〕${version}号`, publishedOn: '2026-12-01' },
    source: 'made for a test',
    off: notice2027.off.map((range) => (range.festival === '元旦' ? { ...range, to } : range)),
    recordedAt: at(known).toString(),
  })

/** What the county knows at an instant when 2027's notice comes, and then perhaps another in its place. */
export function newYearOff(...comes: readonly (readonly [until: string, known: string])[]) {
  const notices = [...shippedNotices, ...comes.map(([to, known], index) => published(index + 2, to, known))]
  return (known: Temporal.Instant) => calendarAsOf(notices, shippedHallSessions, known)
}
