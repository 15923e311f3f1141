import type { Rating } from '../../hall/rating.ts'
import type { AuditedPeriod } from './audited-case.ts'
import type { EventRef, Found } from './finding.ts'
import { partyKey, phoneKey } from './parties.ts'
import { seconds, shown } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

const ratedPerson = ({ department, rated }: Rating) => ({
  department,
  person: rated.length === 1 ? (rated[0] ?? null) : null,
})

/** Nobody gets up, finds the device and rates within seconds. */
function tooSoon(
  { cases, tickets, ratings }: AuditedPeriod,
  { rating: { secondsAfterClose } }: View['settings'],
): Found[] {
  const ended = new Map<string, Temporal.Instant>()
  const closings = new Map<string, EventRef>()
  for (const { id, endedAt } of tickets) if (endedAt) ended.set(id, endedAt)
  for (const { id, events } of cases) {
    const closing = events.findLast(({ type }) => type === 'deliver' || type === 'approve')
    if (!closing) continue
    ended.set(id, closing.recordedAt)
    closings.set(id, { case: id, seq: closing.seq })
  }
  return ratings.flatMap((rating) => {
    const end = ended.get(rating.ticket ?? rating.caseId ?? '')
    if (!end || rating.grade < 5) return []
    const after = seconds(end, rating.at)
    if (after < 0 || after > secondsAfterClose) return []
    return [
      {
        subject: `soon ${rating.id}`,
        at: rating.at,
        evidence: {
          ratings: [rating.id],
          tickets: rating.ticket ? [rating.ticket] : [],
          cases: rating.caseId ? [rating.caseId] : [],
          events: [closings.get(rating.caseId ?? '') ?? []].flat(),
        },
        charged: ratedPerson(rating),
        message: {
          zh: `办结后${Math.round(after)}秒即评价“非常满意”`,
          en: `rated "very content" ${Math.round(after)} seconds after the end`,
        },
      },
    ]
  })
}

/** One phone rates for several applicants. */
function samePhone({ cases }: AuditedPeriod, { rating: { samePhone: least } }: View['settings']): Found[] {
  const rated = cases.filter((of) => of.ratings.some(({ grade }) => grade === 5) && phoneKey(of) !== '')
  return [...Map.groupBy(rated, phoneKey)].flatMap(([phone, own]) => {
    const [first] = own
    if (!first || new Set(own.map(partyKey)).size < least) return []
    const ratings = own.flatMap((of) => of.ratings)
    const [one] = ratings
    if (!one) return []
    const departments = new Set(ratings.map(({ department }) => department))
    return [
      {
        subject: `phone ${phone}`,
        at: ratings.at(-1)?.at ?? one.at,
        evidence: { ratings: ratings.map(({ id }) => id), cases: own.map(({ id }) => id) },
        // Of several departments it is not known which one's people hold the phone.
        charged: departments.size === 1 ? { department: one.department, person: null } : { nobody: true },
        message: {
          zh: `同一电话为${own.length}个申请人给出五星`,
          en: `one phone gave five stars for ${own.length} applicants`,
        },
      },
    ]
  })
}

/** Five stars in a row at one window. */
function bursts({ ratings }: AuditedPeriod, { rating: { burst, burstMinutes } }: View['settings']): Found[] {
  const onSite = ratings.filter(({ kind }) => kind === 'on-site')
  return [...Map.groupBy(onSite, ({ rated }) => rated.join())].flatMap(([who, own]) => {
    const sorted = own.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    const found: Found[] = []
    for (let start = 0; start + burst <= sorted.length; start += 1) {
      const run = sorted.slice(start, start + burst)
      const [first] = run
      const last = run.at(-1)
      if (!first || !last || run.some(({ grade }) => grade < 5)) continue
      if (seconds(first.at, last.at) > burstMinutes * 60) continue
      found.push({
        subject: `burst ${who} ${first.at}`,
        at: last.at,
        evidence: { ratings: run.map(({ id }) => id), tickets: run.flatMap(({ ticket }) => ticket ?? []) },
        charged: ratedPerson(first),
        message: {
          zh: `${shown(first.at)}起${burstMinutes}分钟内连续${burst}个五星`,
          en: `${burst} times five stars within ${burstMinutes} minutes from ${shown(first.at)}`,
        },
      })
      start += burst - 1
    }
    return found
  })
}

export const gamedRatings: PeriodRule = {
  id: 'S24',
  zh: '刷好评',
  en: 'Ratings gamed',
  severity: 'yellow',
  over: 'period',
  guard: {
    zh: '间隔正常的好评；一人为自己的几件评价；经办人以外的电话',
    en: 'good ratings at an ordinary pace; one applicant rating several cases of its own',
  },
  blind: {
    zh: '评价不记网络地址，是否由大厅或工作人员网络发出查不到',
    en: 'a rating keeps no network address: whether it came from the hall or its staff is unknown',
  },
  find: (period, { settings }) => [
    ...tooSoon(period, settings),
    ...samePhone(period, settings),
    ...bursts(period, settings),
  ],
}
