import { fact, not } from '../../src/process/condition.ts'
import type { Permission } from '../../src/process/reform/law.ts'

/**
 * What plan and law let a reform change of the duties that they lay down. What stands nowhere here is refused, by
 * whatever right a proposal claims it: whoever has found the right enters it here with its source.
 */
const construction = '二 工程建设项目审批制度改革'

/**
 * What 二-20 speaks of, 审批权限: what grants or refuses. 二-6, 二-7, 二-9 and the first half of 二-10 merge these into a
 * permit, the formalities (手续) of 二-7 among them. An acceptance (验收) finds facts and a filing (备案) takes note of
 * them: 二-4 has the departments accept together, and nowhere says that to be asked would do instead.
 */
const approvals = [
  'planning-permit',
  'rural-planning-permit',
  'air-raid-basement-approval',
  'planning-permit-merged',
  'construction-quality-supervision',
  'construction-safety-supervision',
  'civil-defence-quality-supervision',
  'civil-defence-drawings',
  'construction-permit',
  'construction-permit-merged',
  'construction-permit-staged',
  'road-digging-permit',
  'greenery-permit',
  'water-facility-alteration-permit',
  'municipal-facility-permit-merged',
  'low-risk-pre-construction',
]
const basement = fact('basement').is(true)

const onlyWhen = (
  id: string,
  of: readonly string[],
  when: Permission['when'],
  source: Permission['source'],
): Permission => ({ id, changes: ['conditional'], of, ...(when && { when }), source })

export const permissions: readonly Permission[] = [
  {
    id: 'opinion-for-approval',
    changes: ['opinion'],
    processes: approvals,
    section: construction,
    source: { plan: '二-20', words: '通过征求相关部门意见方式代替审批' },
  },
  onlyWhen('urban-permit-in-towns', ['planning-permit#urban-permit'], fact('site').is('rural'), {
    law: '城乡规划法 40',
    mark: 'K',
  }),
  onlyWhen('rural-permit-in-villages', ['rural-planning-permit#rural-permit'], fact('site').is('urban'), {
    law: '城乡规划法 41',
    mark: 'K',
  }),
  onlyWhen('basement-where-demanded', ['air-raid-basement-approval#basement'], not(basement), {
    plan: '二-6',
    words: '应建防空地下室的民用建筑项目',
  }),
  onlyWhen(
    'civil-defence-with-a-basement',
    ['civil-defence-quality-supervision#civil-defence-quality'],
    not(basement),
    { plan: '二-7', words: '（防空地下室）' },
  ),
  onlyWhen('civil-defence-drawings', ['civil-defence-drawings#civil-defence-drawings'], not(basement), {
    plan: '二-7',
    words: '人防工程',
  }),
  onlyWhen(
    'civil-defence-filing',
    ['civil-defence-completion-filing#civil-defence-filing'],
    not(fact('civilDefence').is(true)),
    { plan: '二-8', words: '人防工程竣工验收备案' },
  ),
  ...(
    [
      ['road-digging-permit#road-digging', 'road-digging', '挖掘城市道路'],
      ['greenery-permit#greenery', 'greenery', '工程建设涉及城市绿地、树木'],
      ['water-facility-alteration-permit#water-facilities', 'water-facilities', '因工程建设需要'],
    ] as const
  ).map(([act, needed, words]) =>
    onlyWhen(`${needed}-where-needed`, [act], not(fact('needs').includes(needed)), { plan: '二-9', words }),
  ),
  {
    id: 'archive-on-commitment',
    changes: ['promised', 'conditional'],
    of: ['completion-archive-acceptance#archive', 'completion-filing-merged#archive'],
    source: { plan: '二-8', words: '城建档案验收实行告知承诺制' },
  },
  {
    id: 'set-up-by-choice',
    changes: ['conditional'],
    of: [
      'seal-engraving#seal',
      'tax-matters#tax',
      'social-insurance-registration#social-insurance',
      'medical-insurance-registration#medical',
      'housing-fund-registration#fund',
      'bank-account-appointment#bank',
    ],
    source: { plan: '一-4', words: '事项可选择同步或单独办理' },
  },
  {
    id: 'registration-screened',
    changes: ['screened'],
    of: ['enterprise-registration#registration'],
    source: { plan: '一-5', words: '自动识别和智能筛查' },
  },
  {
    id: 'handled-as-one',
    changes: ['limit'],
    of: ['planning-permit-merged#permit-decision'],
    within: 'joint-permit-decision',
    source: { law: '行政许可法 42(2)', mark: 'C' },
  },
  {
    id: 'tender-report-abolished',
    changes: ['dropped'],
    of: ['tender-report-filing#tender-report'],
    source: { plan: '二-1', words: '取消“施工招标投标情况书面报告备案”事项办理' },
  },
]
