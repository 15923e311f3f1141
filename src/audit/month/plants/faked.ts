import { certificateNumber } from '../drive.ts'
import { clerkNamed, headOf, reviewerOf } from '../people.ts'
import type { Plant } from '../plant.ts'
import { untilOf } from './limits.ts'
import { automatic, brisk, change, line, permit, quarantine, setUp } from './scripts.ts'

const licence = (number: string) => ({ certificates: [{ certificate: 'e-licence', number }] })

/** S10 to S12, S15, S26 and S28: what was not done, or not then, or not by whom the record says. */
export const fakedPlants: readonly Plant[] = [
  {
    rule: 'S10',
    variant: 'no number',
    plant: (office, morning) => ({
      cases: [
        change(office, morning(6))
          .live(brisk(office), 'share.done')
          .work(30)
          .act('issue', licence('待补'))
          .live(brisk(office))
          .end(),
      ],
    }),
    // Declined: no certificate is due.
    twin: (office, morning) => ({
      cases: [change(office, morning(6)).work(60).act('escalate').work(60).act('decline').end()],
    }),
  },
  {
    rule: 'S10',
    variant: 'the number of another case',
    also: ['S12'],
    plant(office, morning) {
      const first = change(office, morning(9)).live(brisk(office), 'share.done').work(30)
      const number = certificateNumber(first.at)
      const real = first.act('issue', licence(number)).live(brisk(office)).end()
      const faked = change(office, morning(6)).live(brisk(office), 'share.done').work(30)
      const copy = faked.act('issue', licence(number)).live(brisk(office)).end()
      return { cases: [real, copy], subjects: [copy.case.id] }
    },
    twin: (office, morning) => ({
      cases: [
        change(office, morning(9)).live(brisk(office)).end(),
        change(office, morning(6)).live(brisk(office)).end(),
      ],
    }),
  },
  {
    rule: 'S10',
    variant: 'asked for again',
    plant: (office, morning) => again(office, morning, 80, 80),
    // Another line of the same firm.
    twin: (office, morning) => again(office, morning, 80, 120),
  },
  {
    rule: 'S10',
    variant: 'says the applicant',
    plant: (office, morning) => ({
      cases: [
        change(office, morning(7)).live(brisk(office)).rate(1, 7200, '系统显示办结，实际没拿到证').end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [change(office, morning(7)).live(brisk(office)).rate(1, 7200, '停车不方便').end()],
    }),
  },
  {
    rule: 'S11',
    variant: 'within seconds',
    plant(office, morning) {
      const clerk = clerkNamed('hasty', 'A09')
      const driven = change(office, morning(7), { clerk }).work(120)
      for (const type of ['accept', 'change.pass', 'share.done', 'issue', 'deliver']) {
        driven.pass({ seconds: 9 }).act(type, {}, clerk)
      }
      return { cases: [driven.end()] }
    },
    also: ['S15'],
    twin(office, morning) {
      const clerk = clerkNamed('screen', 'A10')
      const driven = automatic(office, morning(7), { clerk }).work(20)
      for (const type of ['accept', 'registration.screen', 'issue', 'deliver']) {
        driven.pass({ seconds: 9 }).act(type, {}, clerk)
      }
      return { cases: [driven.end()] }
    },
  },
  {
    rule: 'S11',
    variant: 'many in a minute',
    plant: (office, morning) => ({ cases: closedTogether(office, morning, 6, 'bulk') }),
    twin: (office, morning) => ({ cases: closedTogether(office, morning, 4, 'steady') }),
  },
  {
    rule: 'S11',
    variant: 'one time for all steps',
    plant(office, morning) {
      const driven = quarantine(office, morning(7)).work(120)
      for (const type of ['accept', 'review.pass', 'approve']) driven.act(type)
      return { cases: [driven.live(brisk(office)).end()] }
    },
    twin(office, morning) {
      // Several items passed at once by one person are one examination.
      const driven = setUp(office, morning(7)).work(20).act('accept').work(20)
      const reviewer = reviewerOf('approval-bureau', 'joint')
      for (const item of ['registration', 'seal', 'tax', 'social-insurance'])
        driven.act(`${item}.pass`, {}, reviewer)
      return { cases: [driven.live(() => 9).end()] }
    },
  },
  {
    rule: 'S12',
    variant: 'entered hours later',
    plant(office, morning) {
      const driven = quarantine(office, morning(7)).work(30)
      const then = driven.at
      return { cases: [driven.work(180).act('accept', {}, undefined, then).live(brisk(office)).end()] }
    },
    twin(office, morning) {
      const driven = quarantine(office, morning(7)).work(30)
      const then = driven.at
      return { cases: [driven.work(20).act('accept', {}, undefined, then).live(brisk(office)).end()] }
    },
  },
  {
    rule: 'S12',
    variant: 'after an outage',
    plant(office, morning) {
      const driven = quarantine(office, morning(8)).work(30)
      const then = driven.at
      return { cases: [driven.work(200).act('accept', {}, undefined, then).live(brisk(office)).end()] }
    },
    twin(office, morning) {
      const driven = quarantine(office, morning(8))
        .work(30)
        .act('escalate', { reason: '大厅断网，受理待补录' })
      driven.work(30).act('answer-escalation', { answer: '恢复后补录' }).work(5)
      const then = driven.at
      return { cases: [driven.work(120).act('accept', {}, undefined, then).live(brisk(office)).end()] }
    },
  },
  {
    rule: 'S12',
    variant: 'numbers out of order',
    plant(office, morning) {
      const series = `甲${office.chance.whole(1000, 9999)}字`
      const [first, second] = numbered(office, morning, [`${series}-41`, `${series}-17`])
      return { cases: [first, second], subjects: [second.case.id] }
    },
    twin(office, morning) {
      const series = `乙${office.chance.whole(1000, 9999)}字`
      return { cases: numbered(office, morning, [`${series}-17`, `${series}-41`]) }
    },
  },
  {
    rule: 'S15',
    variant: 'accepted and decided',
    plant(office, morning) {
      const one = clerkNamed('allround', 'B10')
      const driven = quarantine(office, morning(7), { clerk: one }).live(brisk(office), 'review.pass')
      return { cases: [driven.work(60).act('approve', {}, one).live(brisk(office)).end()] }
    },
    twin: (office, morning) => ({ cases: [quarantine(office, morning(7)).live(brisk(office)).end()] }),
  },
  {
    rule: 'S26',
    variant: 'one agent first',
    plant: (office, morning) => jumping(office, morning, 3),
    // Once is chance.
    twin: (office, morning) => jumping(office, morning, 1),
  },
  {
    rule: 'S28',
    variant: 'two windows',
    plant: (office, morning) => atTwoWindows(office, morning, 40, 'borrowed'),
    twin: (office, morning) => atTwoWindows(office, morning, 900, 'relief'),
  },
  {
    rule: 'S28',
    variant: 'on a day of rest',
    also: ['S25'],
    plant(office, morning) {
      const driven = quarantine(office, morning(9)).live(brisk(office), 'review.pass').work(60)
      return { cases: [driven.moveTo(nextSundayNight(driven.at)).act('approve').live(brisk(office)).end()] }
    },
    twin(office, morning) {
      const driven = quarantine(office, morning(9)).live(brisk(office), 'review.pass').work(60)
      return { cases: [driven.moveTo(evening(driven.at)).act('approve').live(brisk(office)).end()] }
    },
  },
]

const local = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Shanghai')
const evening = (at: Temporal.Instant) => local(at).with({ hour: 18, minute: 20 }).toInstant()
const nextSundayNight = (at: Temporal.Instant) =>
  local(at)
    .add({ days: 7 - local(at).dayOfWeek })
    .with({ hour: 22, minute: 5 })
    .toInstant()

type Of = Parameters<Plant['plant']>

/** One firm's power line is approved, and the same comes again; with another length it is another line. */
function again(...[office, morning, first, second]: [...Of, number, number]) {
  const applicant = office.nextApplicant()
  const [done, anew] = [
    { length: first, days: 13 },
    { length: second, days: 6 },
  ].map(({ length, days }) =>
    line(office, morning(days), { length, applicant, worksStart: untilOf(morning(1)) })
      .live(brisk(office))
      .end(),
  )
  if (!done || !anew) throw new TypeError('two lines were begun')
  return { cases: [done, anew], subjects: [done.case.id] }
}

function closedTogether(...[office, morning, count, name]: [...Of, number, string]) {
  // A clerk of each round's own: two rounds in one minute would be a pattern of their own.
  const clerk = clerkNamed(`${name}.${office.chance.whole(1000, 9999)}`, 'A11')
  const closing = morning(4)
  return Array.from({ length: count }, (_, index) =>
    change(office, morning(7).add({ minutes: index * 3 }))
      .live(brisk(office), 'issue')
      .moveTo(closing.add({ seconds: index * 7 }))
      .act('deliver', {}, clerk)
      .end(),
  )
}

function numbered(...[office, morning, numbers]: [...Of, [string, string]]) {
  const one = (number: string, days: number) =>
    change(office, morning(days))
      .live(brisk(office), 'share.done')
      .work(30)
      .act('issue', licence(number))
      .live(brisk(office))
      .end()
  return [one(numbers[0], 9), one(numbers[1], 6)] as const
}

/** A line of forty at one reviewer's desk, in order, and some of one agent that go ahead of ten others. */
function jumping(...[office, morning, jumps]: [...Of, number]) {
  const agent = office.nextApplicant()
  const name = `line.${office.chance.whole(1000, 9999)}`
  const clerk = clerkNamed(name, 'D08')
  const begin = morning(12)
  const facts = { goods: 'seedlings' }
  const cases = Array.from({ length: 40 }, (_, index) => {
    const isAgents = index > 10 && (index - 11) % 10 === 0 && (index - 11) / 10 < jumps
    const driven = quarantine(office, begin.add({ seconds: index * 45 }), {
      ...{ clerk, facts },
      ...(isAgents && { agent }),
    })
      .pass({ minutes: 40 })
      .act('accept', {}, clerk)
    // One hour of the line for each; the agent's as if they had come ten places before.
    const place = isAgents ? index - 10 : index
    driven
      .moveTo(begin)
      .work(120 + place * 20)
      .pass({ seconds: index % 50 })
    driven.act('review.pass', {}, reviewerOf('agriculture', name))
    driven.pass({ seconds: 75 }).act('approve', {}, { ...headOf(driven.process), id: `month.head.${name}` })
    return { isAgents, lived: driven.live(brisk(office)).end() }
  })
  return {
    cases: cases.map(({ lived }) => lived),
    subjects: cases.flatMap(({ isAgents, lived }) => (isAgents ? [lived.case.id] : [])),
  }
}

function atTwoWindows(...[office, morning, seconds, name]: [...Of, number, string]) {
  const unique = `${name}.${office.chance.whole(1000, 9999)}`
  const [here, there] = [clerkNamed(unique, 'A12'), clerkNamed(unique, 'B12')]
  const at = morning(6)
  const first = permit(office, at, { clerk: here })
  const second = permit(office, at.add({ seconds }), { clerk: there })
  const cases = [first, second].map((driven) =>
    driven.work(90).act('accept', {}, here).live(brisk(office)).end(),
  )
  return { cases, subjects: cases.map(({ case: { id } }) => id) }
}
