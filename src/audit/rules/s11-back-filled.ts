import type { BriefCase, BriefEvent } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { isAct, itemOf, seconds, shown, verbOf } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

/** What a person decides in a case: screening is done by the system. */
const judges = new Set(['accept', 'pass', 'fail', 'approve', 'refuse', 'issue', 'deliver'])

/** 即办件: done on the spot by design. */
const isInstant = ({ process, events }: BriefCase, { instant }: View['settings']): boolean =>
  instant.includes(process.slug) || events.some((event) => verbOf(event) === 'screen')

function atOnce(of: BriefCase, settings: View['settings']): Found[] {
  const acts = of.events.filter((event) => isAct(event) && judges.has(verbOf(event)))
  const [first] = acts
  const last = acts.at(-1)
  if (isInstant(of, settings) || !first || !last || acts.length < 3) return []
  const people = new Set(acts.map(({ actor }) => actor.id))
  const took = seconds(first.recordedAt, last.recordedAt)
  if (
    people.size > 1 ||
    took > settings.handledWithinSeconds ||
    !acts.some((act) => verbOf(act) === 'deliver')
  )
    return []
  return [
    {
      case: of.id,
      subject: 'a',
      at: last.recordedAt,
      seqs: acts.map(({ seq }) => seq),
      charged: chargedTo(last),
      message: {
        zh: `账号${first.actor.id}在${Math.round(took)}秒内录入受理至办结共${acts.length}步`,
        en: `${first.actor.id} entered ${acts.length} steps, from acceptance to closing, within ${Math.round(took)} seconds`,
      },
    },
  ]
}

/** A connector that makes the steps up gives all of them one time. */
function identical(of: BriefCase, settings: View['settings']): Found[] {
  const acts = of.events.filter((event) => isAct(event) && judges.has(verbOf(event)))
  // Several items that one person passes at a time are one act of examining.
  const steps = new Map(
    acts.map((event) => [itemOf(event) === '' ? event.type : `item ${event.actor.id}`, event]),
  )
  const same = [...Map.groupBy(steps.values(), ({ occurredAt }) => String(occurredAt)).values()].find(
    (events) => events.length >= settings.identicalTimes,
  )
  const last = same?.at(-1)
  if (isInstant(of, settings) || !same || !last) return []
  return [
    {
      case: of.id,
      subject: 'c',
      at: last.recordedAt,
      seqs: same.map(({ seq }) => seq),
      charged: chargedTo(last),
      message: {
        zh: `${same.length}个环节的时间完全相同：${shown(last.occurredAt)}`,
        en: `${same.length} steps have one and the same time: ${shown(last.occurredAt)}`,
      },
    },
  ]
}

/** Many cases closed by one person within one minute. */
function inBulk(cases: readonly BriefCase[], settings: View['settings']): Found[] {
  const closings = cases.flatMap((of) => {
    const event = of.events.findLast((one) => one.type === 'deliver' && isAct(one))
    return event && !isInstant(of, settings) ? [{ of, event }] : []
  })
  const byPerson = Map.groupBy(closings, ({ event }) => event.actor.id)
  return [...byPerson].flatMap(([person, own]) => {
    const sorted = own.sort(
      (a, b) => a.event.recordedAt.epochMilliseconds - b.event.recordedAt.epochMilliseconds,
    )
    const found: Found[] = []
    for (let start = 0; start < sorted.length; ) {
      const from = sorted[start]?.event.recordedAt
      if (!from) break
      let end = start
      while (
        sorted[end + 1] &&
        seconds(from, (sorted[end + 1] as { event: BriefEvent }).event.recordedAt) < 60
      )
        end += 1
      const burst = sorted.slice(start, end + 1)
      const [first] = burst
      if (first && burst.length >= settings.closedInOneMinute) {
        found.push({
          case: first.of.id,
          subject: 'b',
          at: from,
          seqs: [first.event.seq],
          evidence: {
            events: burst.slice(1).map(({ of, event }) => ({ case: of.id, seq: event.seq })),
            cases: burst.slice(1).map(({ of }) => of.id),
          },
          charged: chargedTo(first.event),
          message: {
            zh: `账号${person}一分钟内办结${burst.length}件（${shown(from)}起）`,
            en: `${person} closed ${burst.length} cases within one minute from ${shown(from)}`,
          },
        })
        start = end + 1
      } else start += 1
    }
    return found
  })
}

export const backFilled: PeriodRule = {
  id: 'S11',
  zh: '先办后补',
  en: 'Back-filled',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '即办件、自动登记；一人一次审查多个事项',
    en: 'what is done on the spot or by screening; several items examined at once by one person',
  },
  find: ({ cases }, { settings }) => [
    ...cases.flatMap((of) => [...atOnce(of, settings), ...identical(of, settings)]),
    ...inBulk(cases, settings),
  ],
}
