import type { BriefCase } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { isAct, isAfter, seconds, shown, textOf } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'
import { issuedIn } from './s10-fake-completion.ts'

/** Acts that were entered long after the time that they give, or after what they stand before. */
function backdated(of: BriefCase, { backdatedMinutes }: View['settings']): Found[] {
  return of.events.filter(isAct).flatMap((event) => {
    const late = seconds(event.occurredAt, event.recordedAt) / 60
    const over = of.events.find(
      ({ seq, occurredAt }) => seq < event.seq && isAfter(occurredAt, event.occurredAt),
    )
    if (late <= backdatedMinutes) return []
    return [
      {
        case: of.id,
        subject: `${event.seq}`,
        at: event.recordedAt,
        seqs: [event.seq, ...(over ? [over.seq] : [])],
        charged: chargedTo(event),
        message: {
          zh: `${shown(event.recordedAt)}录入，时间填为${shown(event.occurredAt)}${over ? '，使已记录的到期作废' : ''}`,
          en: `entered at ${shown(event.recordedAt)} as of ${shown(event.occurredAt)}${over ? ', before what time had recorded' : ''}`,
        },
      },
    ]
  })
}

/** The system was down, somebody escalated that, and the head has answered: what was done then is entered later. */
function isDeclared({ events }: BriefCase, { outageWords }: View['settings']): boolean {
  const asked = events.filter(({ type }) => type === 'escalate')
  const answered = events.find(({ type }) => type === 'answer-escalation')
  return asked.some(
    (event) =>
      answered !== undefined &&
      answered.actor.id !== event.actor.id &&
      outageWords.some((word) => textOf(event, 'reason').includes(word)),
  )
}

/** The part of a document's number before its serial, and the serial. */
function serialOf(number: string): { series: string; serial: number } | undefined {
  const [, series = '', digits = ''] = /^(.*?)(\d{1,9})\D*$/.exec(number) ?? []
  return digits === '' ? undefined : { series, serial: Number(digits) }
}

/** A number lower than one that was given before: kept free, or given an earlier place afterwards. */
function outOfOrder(cases: readonly BriefCase[]): Found[] {
  const issued = cases.flatMap(issuedIn).flatMap((one) => {
    const serial = serialOf(one.number)
    return serial ? [{ ...one, ...serial }] : []
  })
  const bySeries = Map.groupBy(
    issued,
    ({ of, certificate, series }) => `${of.process.slug} ${certificate} ${series}`,
  )
  return [...bySeries.values()].flatMap((own) => {
    let highest: (typeof own)[number] | undefined
    const found: Found[] = []
    for (const one of own.sort(
      (a, b) => a.event.occurredAt.epochMilliseconds - b.event.occurredAt.epochMilliseconds,
    )) {
      if (highest && one.serial < highest.serial && isAfter(one.event.occurredAt, highest.event.occurredAt)) {
        found.push({
          case: one.of.id,
          subject: `number ${one.certificate}`,
          at: one.event.recordedAt,
          seqs: [one.event.seq],
          evidence: { events: [{ case: highest.of.id, seq: highest.event.seq }] },
          charged: chargedTo(one.event),
          message: {
            zh: `证号${one.number}小于先发的${highest.number}：号序与时间不符`,
            en: `the number ${one.number} is below ${highest.number}, which was issued before it`,
          },
        })
      } else highest = one
    }
    return found
  })
}

export const reverseDated: PeriodRule = {
  id: 'S12',
  zh: '倒签',
  en: 'Reverse-dated',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '半小时以内的补录；停机断网已上报、负责人已答复的补录',
    en: 'what is entered within half an hour; what was entered after an outage that was escalated and that the head has answered',
  },
  blind: {
    zh: '证照上印制的日期不在系统内',
    en: 'the date that is printed on a certificate is not in the system',
  },
  find: ({ cases }, { settings }) => [
    ...cases.flatMap((of) => (isDeclared(of, settings) ? [] : backdated(of, settings))),
    ...outOfOrder(cases),
  ],
}
