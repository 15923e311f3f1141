import { type Driven, drive, type Office } from '../../audit/month/drive.ts'
import type { MonthPart } from '../../audit/month/month.ts'
import { visit } from '../../audit/month/visit.ts'
import { addWorkingTime } from '../../audit/month/working-time.ts'
import type { Actor } from '../../case/ledger.ts'
import { mayDo } from '../../permission/may-do.ts'
import type { Role } from '../../permission/roles.ts'
import type { Facts } from '../../process/condition.ts'
import { demonstrationPeople } from '../people/demonstration.ts'

/** The project of the day; where it is, the day has been made. */
export const demonstrationProject = '5eed0000-0000-4000-8000-000000000001'

const people: readonly (Actor & { readonly role: Role })[] = demonstrationPeople().map(
  ({ id, role, department, window }) => ({
    ...{ id, role, department },
    ...(window !== undefined && { window, channel: 'window' }),
  }),
)
const clerks = people.filter(({ role }) => role === 'window-clerk')

/** The demonstration person who may do it, at the window where the case was opened if that one may. */
export const whoOfDemonstration: Office['who'] = ({ process, case: { handling }, type, clerk }) => {
  const may = people.filter((one) => mayDo(one, type, process, handling))
  const found = may.find(({ id }) => id === clerk.id) ?? may[0]
  if (found) return found
  throw new TypeError(`no demonstration person may do ${type} in ${process.slug}`)
}

/** What becomes of a case after its receipt. */
type Course = (of: Driven) => Driven

const received: Course = (of) => of
const corrected: Course = (of) => of.work(6).act('request-correction')
const accepted: Course = (of) => of.work(8).act('accept')
const escalated: Course = (of) => of.work(10).act('escalate')
const closed: Course = (of) => of.live(() => 5)
const until =
  (type: string): Course =>
  (of) =>
    of.live(() => 7, type)
const then =
  (course: Course, type: string): Course =>
  (of) =>
    course(of).work(9).act(type)

/** Minutes of working time ago, of 840 in two days. */
type Script = readonly [ago: number, process: string, facts: Facts, course: Course]

const setUp = { generalEnterprise: false }
const permit = { tendered: true, basement: false }
const facility = { needs: ['greenery'] }

const scripts: readonly Script[] = [
  // Nobody has looked at it for longer than its four hours.
  [835, 'enterprise-setup-1545', setUp, received],
  [700, 'enterprise-setup-1545', setUp, accepted],
  [520, 'enterprise-setup-1545', setUp, until('tax.pass')],
  [235, 'enterprise-setup-1545', setUp, accepted],
  [200, 'enterprise-setup-1545', setUp, until('registration.screen')],
  [190, 'enterprise-setup-1545', setUp, until('tax.pass')],
  [150, 'enterprise-setup-1545', setUp, corrected],
  [140, 'enterprise-setup-1545', setUp, escalated],
  [120, 'enterprise-setup-1545', setUp, closed],
  [110, 'enterprise-setup-1545', setUp, closed],
  [100, 'enterprise-setup-1545', setUp, until('issue')],
  [40, 'enterprise-setup-1545', setUp, received],
  [12, 'enterprise-setup-1545', setUp, received],
  [820, 'enterprise-change', {}, closed],
  [400, 'enterprise-change', {}, accepted],
  [90, 'enterprise-change', {}, closed],
  [30, 'enterprise-change', {}, received],
  [600, 'enterprise-setup-split', { item: 'tax' }, received],
  [580, 'enterprise-setup-split', { item: 'bank' }, received],
  [560, 'enterprise-setup-split', { item: 'seal' }, received],
  [830, 'construction-permit-merged', permit, then(accepted, 'permit.suspend')],
  [810, 'construction-permit-merged', permit, then(accepted, 'permit.suspend')],
  [780, 'construction-permit-merged', permit, until('safety.reply')],
  [740, 'construction-permit-merged', permit, accepted],
  [640, 'construction-permit-merged', permit, corrected],
  [420, 'construction-permit-merged', permit, closed],
  [300, 'construction-permit-merged', permit, until('quality.reply')],
  [60, 'construction-permit-merged', permit, received],
  [760, 'municipal-facility-permit-merged', facility, accepted],
  [660, 'municipal-facility-permit-merged', facility, escalated],
  [130, 'municipal-facility-permit-merged', facility, closed],
  [500, 'civil-defence-quality-supervision', {}, received],
  [720, 'work-injury-determination', { clear: true }, accepted],
  [440, 'work-injury-determination', { clear: true }, corrected],
  [260, 'work-injury-determination', { clear: true }, escalated],
  [680, 'one-industry-one-licence', {}, accepted],
  [340, 'one-industry-one-licence', {}, corrected],
  [80, 'one-industry-one-licence', {}, closed],
  [480, 'enterprise-auto-registration', {}, closed],
  [70, 'enterprise-auto-registration', {}, closed],
  [280, 'eseal-elicence-joint-issue', { registration: 'establishment' }, escalated],
  [220, 'excess-input-vat-refund', {}, escalated],
  [210, 'excess-input-vat-refund', {}, accepted],
  [180, 'medical-insurance-registration', {}, escalated],
  [160, 'housing-fund-registration', {}, escalated],
  [620, 'low-risk-joint-inspection', {}, received],
]

/** Two working days of a hall up to the present: cases in every state that staff meets, visits and ratings. */
export function dayOfCases(office: Office): MonthPart {
  const { chance, calendar, now, nextNumber } = office
  const at = (ago: number) => addWorkingTime(calendar, now, -ago)
  const inOrder = [...scripts].sort(([a], [b]) => b - a)
  const cases = inOrder.map(([ago, process, facts, course], index) => {
    const clerk = clerks[index % clerks.length] as Actor
    const needsProject = process === 'low-risk-joint-inspection'
    const project = { id: demonstrationProject, facts: { lowRisk: true } }
    const driven = drive(office, { process, facts, at: at(ago), clerk, ...(needsProject && { project }) })
    course(driven)
    if (driven.case.ended && index % 2 === 0) driven.rate(chance.pick([5, 4, 3]), 60)
    return driven.end()
  })
  const letters = { A: 'enterprise', B: 'construction' } as const
  const visitor = (letter: keyof typeof letters, ago: number) => {
    const takenAt = at(ago)
    const clerk = clerks.find(({ window }) => window?.startsWith(letter)) as Actor
    const number = nextNumber(`${letter} ${takenAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()}`)
    return { ...{ letter, business: letters[letter], takenAt, number }, clerk }
  }
  const served = [500, 300, 150, 90, 60].map((ago, index) =>
    visit(chance, {
      ...visitor('A', ago),
      ...{ called: 3 + index, ended: 8, end: 'advice', note: '咨询（合成）', rated: [5 - (index % 3), 60] },
    }),
  )
  const waiting = (
    [
      [9, 'A'],
      [6, 'A'],
      [5, 'B'],
      [3, 'A'],
    ] as const
  ).map(([ago, letter]) => visit(chance, visitor(letter, ago)))
  return {
    ...{ cases, visits: [...served, ...waiting], changes: [], label: null },
    lowRisk: [demonstrationProject],
  }
}
