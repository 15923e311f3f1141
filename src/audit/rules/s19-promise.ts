import { limitOf } from '../../case/clocks.ts'
import type { AuditedCase, AuditedPeriod } from './audited-case.ts'
import { chargedTo, departmentOfItem, holderIn } from './charged-to.ts'
import type { Found } from './finding.ts'
import { plural } from './names.ts'
import { partyKey } from './parties.ts'
import { passedLimits } from './passed-limits.ts'
import { isAfter, shown, shownEnd, verbOf, workingDays } from './reading.ts'
import type { CaseRule, PeriodRule, View } from './rule.ts'

/** A promise is past due, and its department has done nothing about it for days. */
const notFollowedUp = (audited: AuditedCase, { settings, calendar, now }: View): Found[] =>
  audited.case.clocks.flatMap((clock) => {
    const limit = limitOf(audited.process, clock)
    const since = clock.exceededAt
    if (limit.until !== 'fulfilment' || !since) return []
    const end = clock.stoppedAt ?? now
    if (workingDays(calendar, since, end) <= settings.followUpWorkingDays) return []
    const promise = audited.course.findLast(({ event }) => event.type === `${limit.id}.promise`)?.event
    return [
      {
        subject: `follow-up ${limit.id}#${clock.run}`,
        at: since,
        severity: 'yellow',
        limit: { id: limit.id, run: clock.run },
        seqs: promise ? [promise.seq] : [],
        charged: {
          department: departmentOfItem(audited.process, limit.id) ?? holderIn(audited.process, audited.case),
          person: null,
        },
        message: {
          zh: `“${limit.zh}”${shownEnd(since)}到期未履行，${settings.followUpWorkingDays}个工作日内没有核查或认定`,
          en: `"${limit.en}" was due at ${shownEnd(since)}; nobody checked it or found it broken within ${plural(settings.followUpWorkingDays, 'working day')}`,
        },
      },
    ]
  })

export const promiseNotKept: CaseRule = {
  id: 'S19',
  zh: '承诺未兑现',
  en: 'A promise not kept',
  severity: 'scale',
  over: 'case',
  guard: { zh: '按期兑现的；到期后及时核查的', en: 'kept in time; checked soon after it was due' },
  find: (audited, view) => [
    ...passedLimits(audited, view, ({ until }) => until === 'fulfilment'),
    ...notFollowedUp(audited, view),
  ],
}

/** Who has broken a promise promises again. */
export const promiseAfterBreach: PeriodRule = {
  id: 'S19b',
  zh: '违诺主体再次承诺',
  en: 'A new promise by a subject in breach',
  severity: 'yellow',
  over: 'period',
  guard: { zh: '违诺认定之前作出的承诺', en: 'a promise made before the breach was found' },
  find({ cases }: AuditedPeriod) {
    const breaches = cases.flatMap((of) =>
      of.events
        .filter((event) => verbOf(event) === 'breach')
        .map((event) => ({ of, event, who: partyKey(of) })),
    )
    const byParty = Map.groupBy(breaches, ({ who }) => who)
    return cases.flatMap((of) => {
      const own = byParty.get(partyKey(of)) ?? []
      return of.events.flatMap((event): Found[] => {
        if (verbOf(event) !== 'promise') return []
        const broken = own.find((one) => isAfter(event.occurredAt, one.event.occurredAt))
        if (!broken) return []
        return [
          {
            case: of.id,
            subject: `${event.seq}`,
            at: event.occurredAt,
            seqs: [event.seq],
            evidence: { events: [{ case: broken.of.id, seq: broken.event.seq }] },
            charged: chargedTo(event),
            message: {
              zh: `该申请人${shown(broken.event.occurredAt)}已被认定违诺（${broken.of.number}），又准予承诺`,
              en: `the applicant was found in breach at ${shown(broken.event.occurredAt)} (${broken.of.number}), and a new promise was taken`,
            },
          },
        ]
      })
    })
  },
}
