import fc from 'fast-check'
import { catalogue } from '../../../machines/catalogue.ts'
import { caseEngine, type Step } from '../../../src/case/engine.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import type { Process } from '../../../src/process/definition.ts'
import { leafEvents, lifeEvents, timeEvents } from '../../../src/process/events.ts'
import { calendarAsOf } from '../../../src/time/calendar.ts'
import notice2027 from '../../../src/time/notices/2027.json' with { type: 'json' }
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'
import { validateNotice } from '../../../src/time/validate-notice.ts'
import { answered } from '../../case/answered.ts'
import { at, event, inStock, sameTime } from '../../case/hall.ts'
import { paces, walk } from '../../case/random-walk.ts'
import { SEED } from '../../case/seeded.ts'
import { catalogue as testProcesses } from '../../service/own-processes.ts'

/** All kinds of event that a ledger can hold: `pass` for `tax.pass`. */
export const kinds: readonly string[] = [lifeEvents, leafEvents, timeEvents].flatMap((all) =>
  Object.keys(all),
)

export const kindOf = ({ type }: Pick<LedgerEvent, 'type'>) => type.slice(type.lastIndexOf('.') + 1)

const engine = caseEngine(catalogue, shippedCalendar)
const applicant = { name: '合成企业', idType: 'uscc', id: '91370921MA0000001N' }

/** A case of a process, on a random course. */
function history(slug: string, serial: number): LedgerEvent[] {
  const process = catalogue.find((one) => one.slug === slug)
  if (!process) throw new Error(`there is no process ${slug}`)
  const { given, lookedUp } = answered(process, {})
  const id = `30000000-0000-4000-8000-${String(serial).padStart(12, '0')}`
  const number = `NY20220429-${String(serial).padStart(5, '0')}`
  const opened = engine.open(
    { id, number, process: slug, version: process.version },
    event('open', { applicant, channel: process.channels[0]?.id, facts: given }),
    sameTime('2022-04-29T15:30'),
    { lookedUp },
  )
  const [course = []] = fc.sample(paces, { seed: SEED + serial, numRuns: 1 })
  return walk(engine, opened, course).events
}

/** As it might be published: 元旦 one day longer than the provisional notice has it, known from Christmas on. */
const official = {
  ...notice2027,
  ...{
    status: 'official',
    document: '合成发明电〔2026〕1号',
    publishedOn: '2026-12-26',
    source: 'made for a test',
  },
  off: notice2027.off.map((range) => (range.festival === '元旦' ? { ...range, to: '2027-01-04' } : range)),
  recordedAt: '2026-12-26T00:00:00Z',
}
const notices = [...shippedNotices, validateNotice(official)]
const calendarAt = (known: Temporal.Instant) => calendarAsOf(notices, shippedHallSessions, known)

/** What random courses do not come to: a return, a fee, promises kept and broken, a late procedure, a new notice. */
function rareHistories(): LedgerEvent[][] {
  const own = caseEngine(testProcesses, calendarAt)
  const open = (slug: string, time: string, serial: number) => {
    const process = testProcesses.find((one) => one.slug === slug) as Process
    const identity = {
      id: `40000000-0000-4000-8000-00000000000${serial}`,
      number: `NY20220430-0000${serial}`,
    }
    return own.open(
      { ...identity, process: slug, version: process.version },
      event('open', { applicant, channel: process.channels[0]?.id, facts: {} }),
      sameTime(time),
    )
  }
  type Act = readonly [time: string, type: string, payload?: object]
  const live = (opened: Step, acts: readonly Act[]) => {
    const events = [...opened.effects.events]
    let current = opened.case
    for (const [time, type, payload = {}] of acts) {
      const done =
        type === 'time'
          ? own.recount(current, at(time), at(time))
          : own.advance(current, event(type, { ...payload }), sameTime(time), inStock)
      events.push(...done.effects.events)
      current = done.case
    }
    return events
  }
  const item = 'civil-defence-drawings'
  return [
    live(open('drawings-alone', '2022-04-29T09:00', 1), [
      ['2022-04-29T10:00', 'request-correction', { until: '2022-05-10' }],
      ['2022-05-16T10:00', 'return'],
    ]),
    live(open('drawings-alone', '2022-04-29T09:00', 2), [
      ['2022-04-29T10:00', 'accept'],
      ['2022-05-05T10:00', `${item}.suspend`, { until: '2022-05-10' }],
      ['2022-05-16T10:00', 'charge'],
      ['2022-05-17T10:00', `${item}.resume`],
    ]),
    live(open('drawings-alone', '2026-12-25T09:00', 3), [
      ['2026-12-25T10:00', 'accept'],
      ['2026-12-27T10:00', 'time'],
    ]),
    live(open('pledged', '2022-04-29T09:00', 4), [
      ['2022-04-29T10:00', 'accept'],
      ['2022-04-29T11:00', 'pledge.promise', { document: '承诺 1' }],
      ['2022-05-05T10:00', 'pledge.fulfil', { proof: '证明 1' }],
    ]),
    live(open('pledged', '2022-04-29T09:00', 5), [
      ['2022-04-29T10:00', 'accept'],
      ['2022-04-29T11:00', 'pledge.promise', { document: '承诺 2' }],
      ['2022-05-05T10:00', 'pledge.breach', { finding: '未履行', consequence: '撤销' }],
    ]),
  ]
}

/** Courses in which all other kinds occur, found among some hundreds. */
const courses = {
  'enterprise-auto-registration': [1, 62],
  'enterprise-filing': [3],
  'air-raid-basement-approval': [13],
  'rural-planning-permit': [15],
  'tech-sme-registration': [53, 114],
  'enterprise-setup-1545': [122],
  'design-scheme-review': [515],
} as const

/** Histories that hold every kind of event. */
export const histories = (): LedgerEvent[][] => [
  ...Object.entries(courses).flatMap(([slug, serials]) => serials.map((serial) => history(slug, serial))),
  ...rareHistories(),
]
