import type { Limit, Source } from '../src/process/definition.ts'

/** Statutory limits that many processes share, each standing here once with its article. */
const permitLaw = (article: string): Source => ({ law: `行政许可法 ${article}`, mark: 'C' })

/** 行政许可法 32(1)(4): told on the spot or within five working days, once and completely; else accepted as of receipt. */
export const correctionNotice: Limit = {
  id: 'correction-notice',
  zh: '补正告知或受理',
  en: 'Notice of correction, or acceptance',
  amount: 5,
  unit: 'working-days',
  kind: 'statutory',
  source: permitLaw('32(1)(4)'),
  from: 'receipt',
  until: 'acceptance',
  onLapse: { event: 'deem-accepted', source: permitLaw('32(1)(4)') },
}

/** 行政许可法 44: the licence is delivered within ten working days of the decision. */
export const delivery: Limit = {
  id: 'delivery',
  zh: '颁发、送达',
  en: 'Delivery of the licence',
  amount: 10,
  unit: 'working-days',
  kind: 'statutory',
  source: permitLaw('44'),
  from: 'decision',
  until: 'delivery',
}

/** What every permit has besides the limit of its own decision. */
export const permitLimits: readonly Limit[] = [correctionNotice, delivery]

/** 行政许可法 42(1): twenty working days from acceptance, ten more by the head of the organ. */
export const permitDecision: Limit = {
  id: 'permit-decision',
  zh: '许可决定',
  en: 'Permit decision',
  amount: 20,
  unit: 'working-days',
  kind: 'statutory',
  source: permitLaw('42(1)'),
  from: 'acceptance',
  until: 'decision',
  extension: { amount: 10, unit: 'working-days', approver: '本行政机关负责人', source: permitLaw('42(1)') },
}

/** 行政许可法 42(2): forty-five working days where permits are handled as one, jointly or together, fifteen more by the government. */
export const jointPermitDecision: Limit = {
  id: 'joint-permit-decision',
  zh: '统一、联合或集中办理的许可决定',
  en: 'Decision on permits handled as one, jointly or together',
  amount: 45,
  unit: 'working-days',
  kind: 'statutory',
  source: permitLaw('42(2)'),
  from: 'acceptance',
  until: 'decision',
  extension: { amount: 15, unit: 'working-days', approver: '本级人民政府负责人', source: permitLaw('42(2)') },
}

/** An approval whose time is the permit law's and that the plan calls something else: for the county to confirm. */
export const permitAssumed: Source = {
  county: {
    zh: '推定：按行政许可办理，方案没有这样称呼',
    en: 'assumed: it is handled as an administrative permit; the plan does not call it one',
  },
}

/** Where the plan and the law are silent and it is no permit: the county's promise, at most 20 working days. */
export const countyPromise: Limit = {
  id: 'county-promise',
  zh: '承诺时限',
  en: 'Promised limit',
  amount: 20,
  unit: 'working-days',
  kind: 'promised',
  source: {
    county: {
      zh: '限时办结制度（兜底，不超过20个工作日）',
      en: '限时办结制度 (fallback of at most 20 working days)',
    },
  },
  from: 'acceptance',
  until: 'decision',
  assumed: [{ zh: '时限数值：须由县确定', en: 'the amount: the county must decide' }],
}
