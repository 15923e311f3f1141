import type { BriefCase, BriefEvent } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { partyKey } from './parties.ts'
import { isAfter, isPlaceholder, seconds, shown } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

interface Issued {
  readonly of: BriefCase
  readonly event: BriefEvent
  readonly certificate: string
  readonly number: string
}

const day = 86_400

/** The certificates that a case issued. */
export const issuedIn = (of: BriefCase): Issued[] =>
  of.events.flatMap((event) =>
    event.type === 'issue'
      ? ((event.payload.certificates ?? []) as { certificate: string; number: string }[]).map((one) => ({
          ...one,
          of,
          event,
        }))
      : [],
  )

function unreal(cases: readonly BriefCase[], { placeholders }: View['settings']): Found[] {
  const all = cases.flatMap(issuedIn)
  const byNumber = Map.groupBy(
    all,
    ({ of, certificate, number }) => `${of.process.slug} ${certificate} ${number}`,
  )
  return all.flatMap(({ of, event, certificate, number }) => {
    const first = byNumber
      .get(`${of.process.slug} ${certificate} ${number}`)
      ?.find((one) => one.of.id !== of.id && isAfter(event.recordedAt, one.event.recordedAt))
    const placeholder = isPlaceholder(number, placeholders)
    if (!placeholder && !first) return []
    return [
      {
        case: of.id,
        subject: `number ${certificate}`,
        at: event.recordedAt,
        seqs: [event.seq],
        ...(first && !placeholder && { evidence: { events: [{ case: first.of.id, seq: first.event.seq }] } }),
        charged: chargedTo(event),
        message: placeholder
          ? { zh: `发证没有证号：“${number}”`, en: `issued without a number: "${number}"` }
          : {
              zh: `证号${number}已用于办件${first?.of.number ?? ''}`,
              en: `the number ${number} is that of case ${first?.of.number ?? ''}`,
            },
      },
    ]
  })
}

/**
 * What a case is about, where its records say: its project, or the facts that are names, numbers or days. Facts that
 * only choose among kinds say nothing: a company may well change its registration twice in a month.
 */
function matterOf({ process, facts, project }: BriefCase): string | undefined {
  const told = process.facts
    .filter(({ type }) => ['text', 'number', 'date'].includes(type))
    .map(({ id }) => facts[id])
  return project !== undefined || told.length > 0 ? JSON.stringify([project, told]) : undefined
}

/** The same applicant must ask for the same thing again although it was “done”. */
function reopened(cases: readonly BriefCase[], { reopenedDays }: View['settings']): Found[] {
  const key = (of: BriefCase) => `${of.process.slug} ${partyKey(of)} ${matterOf(of)}`
  const groups = Map.groupBy(cases, key)
  return cases.flatMap((of) => {
    const closing = of.events.findLast(({ type }) => type === 'deliver')
    if (of.outcome !== 'approved' || !closing || matterOf(of) === undefined) return []
    const again = groups
      .get(key(of))
      ?.find(
        (one) =>
          isAfter(one.openedAt, closing.occurredAt) &&
          seconds(closing.occurredAt, one.openedAt) <= reopenedDays * day,
      )
    if (!again) return []
    return [
      {
        case: of.id,
        subject: `reopened ${again.id}`,
        at: again.openedAt,
        seqs: [closing.seq],
        evidence: { events: [{ case: again.id, seq: 1 }] },
        charged: chargedTo(closing),
        message: {
          zh: `${shown(closing.occurredAt)}办结，同一申请人同一事项又于${shown(again.openedAt)}收件（${again.number}）`,
          en: `closed at ${shown(closing.occurredAt)}; the same applicant's same item was received again at ${shown(again.openedAt)} (${again.number})`,
        },
      },
    ]
  })
}

/** The applicant says so. */
const denied = (
  cases: readonly BriefCase[],
  poorAtMost: number,
  { notDoneWords }: View['settings'],
): Found[] =>
  cases.flatMap((of) => {
    const closing = of.events.findLast(({ type }) => type === 'deliver' || type === 'approve')
    return of.ratings.flatMap((rating) => {
      const says = notDoneWords.some((word) => rating.text?.includes(word))
      if (rating.grade > poorAtMost || !says || !closing) return []
      return [
        {
          case: of.id,
          subject: `rating ${rating.id}`,
          at: rating.at,
          seqs: [closing.seq],
          evidence: { ratings: [rating.id] },
          charged: chargedTo(closing),
          message: {
            zh: '办结后申请人差评称未办结',
            en: 'rated poorly after its closing: not done, says the applicant',
          },
        },
      ]
    })
  })

export const fakeCompletion: PeriodRule = {
  id: 'S10',
  zh: '虚假办结',
  en: 'Fake completion',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '不予受理无需证照；另一事由的再次申请；其他原因的差评',
    en: 'declined cases need no certificate; a new application about something else; poor ratings for other reasons',
  },
  blind: {
    zh: '没有电子证照库的接口：证号是否入库查不到；未送达由S29查',
    en: 'no e-licence library is linked: whether a number is in it is unknown; what is not delivered is for S29',
  },
  find: ({ cases, poorAtMost }, { settings }) => [
    ...unreal(cases, settings),
    ...reopened(cases, settings),
    ...denied(cases, poorAtMost, settings),
  ],
}
