import type { Name } from '../../process/definition.ts'
import type { SyntheticPerson } from '../../services/synthetic-session.ts'
import { applicant, people } from './people.ts'

/** The process that the demonstration drives. */
export const slug = 'enterprise-setup-1545'

/** One act of the story. */
export interface Step {
  readonly type: string
  readonly by: SyntheticPerson
  /** How long after the act before: minutes of hall time, or until shortly before the hall next closes for lunch. */
  readonly after: number | 'late-morning'
  /** @param until the day on which the special procedure is to end (ISO) */
  readonly payload?: (until: string) => Readonly<Record<string, unknown>>
  /** What there is to see. */
  readonly note: Name
}

const passed = (item: string, by: SyntheticPerson, after: number, note: Name): Step => ({
  type: `${item}.pass`,
  by,
  after,
  note,
})

/**
 * A general enterprise is set up: received and screened, seven items by as many offices at different times, a
 * special procedure that stops the clocks, licence and seal issued together, delivery.
 */
export const story: readonly Step[] = [
  {
    type: 'open',
    by: people.window,
    after: 0,
    payload: () => ({ applicant, channel: 'online', facts: { generalEnterprise: true } }),
    note: {
      zh: '网上提交，材料齐全，时限起算',
      en: "A complete application: the plan's clocks start",
    },
  },
  {
    type: 'accept',
    by: people.window,
    after: 5,
    note: { zh: '七个事项同时开始办理', en: 'Seven items begin side by side' },
  },
  {
    type: 'registration.screen',
    by: people.screening,
    after: 1,
    payload: () => ({ checks: { identity: true, name: true, address: true, scope: true } }),
    note: { zh: '四项筛查全部通过，无需人工审查', en: 'All four checks hold: no person need examine it' },
  },
  passed('tax', people.tax, 14, { zh: '七项已办结两项', en: 'Two of seven items done' }),
  passed('social-insurance', people.social, 15, { zh: '七项已办结三项', en: 'Three of seven items done' }),
  passed('bank', people.bank, 15, { zh: '七项已办结四项', en: 'Four of seven items done' }),
  passed('medical', people.medical, 30, { zh: '七项已办结五项', en: 'Five of seven items done' }),
  passed('fund', people.fund, 18, {
    zh: '七项已办结六项，只余印章',
    en: 'Six of seven items done; the seal is left',
  }),
  {
    type: 'seal.suspend',
    by: people.police,
    after: 2,
    payload: (until) => ({ kind: 'testing', basis: '行政许可法 45', until, notice: '演示特程〔1900〕1号' }),
    note: {
      zh: '印章送检，再无部门在办，时限暂停',
      en: 'Seal tested; no other office at work: clocks held',
    },
  },
  {
    type: 'seal.resume',
    by: people.police,
    after: 'late-morning',
    payload: () => ({ result: '演示检测报告1900-1' }),
    note: {
      zh: '检测结束，时限续计，到期后移',
      en: 'Tested: the clocks go on, due later by as much',
    },
  },
  passed('seal', people.police, 12, { zh: '七项全部办结', en: 'All seven items done: the case is decided' }),
  {
    type: 'issue',
    by: people.window,
    after: 4,
    payload: () => ({
      certificates: [
        { certificate: 'e-licence', number: '演示-LICENCE-1900-1' },
        { certificate: 'e-seal', number: '演示-SEAL-1900-1' },
      ],
    }),
    note: { zh: '电子营业执照与电子印章同步发放', en: 'E-licence and e-seal are issued together' },
  },
  {
    type: 'deliver',
    by: people.window,
    after: 9,
    payload: () => ({ to: applicant.name, receipt: '演示送达1900-1' }),
    note: { zh: '送达申请人，办结', en: 'Delivered to the applicant: the case is closed' },
  },
]
