import { all, fact, not } from '../src/process/condition.ts'
import type { Milestone } from '../src/process/definition.ts'
import { abolished } from '../src/process/rules/abolished.ts'
import { askableOnlyIn } from '../src/process/rules/askable.ts'
import { asksForSupport } from '../src/process/rules/asks-for-support.ts'
import { exempted } from '../src/process/rules/exempted.ts'
import { graded } from '../src/process/rules/graded.ts'
import { looksUp } from '../src/process/rules/looks-up.ts'
import { offSiteWhere } from '../src/process/rules/off-site.ts'
import { oneAuthority, supervisionStays } from '../src/process/rules/one-authority.ts'
import { online } from '../src/process/rules/online.ts'
import { paperlessBy } from '../src/process/rules/paperless.ts'
import type { Rule } from '../src/process/rules/rule.ts'
import { seenOnlineBy } from '../src/process/rules/seen-by.ts'
import { always, standsOnlyIn } from '../src/process/rules/standing.ts'
import { stepsInside } from '../src/process/rules/steps-inside.ts'
import { financeBureau } from './departments.ts'
import { plan } from './plan/plan.ts'

const clauses = [...plan.sections.flatMap((section) => section.clauses), ...plan.mainText]

/** The dates of a clause as the plan's record has them; of several those that are printed with these words. */
function datesOf(id: string, ...printed: string[]): Milestone[] {
  const found = clauses.find((clause) => clause.id === id)?.milestones ?? []
  const chosen = found.filter(({ words }) => printed.length === 0 || printed.includes(words))
  if (chosen.length < Math.max(1, printed.length)) throw new TypeError(`${id} has no date ${printed}`)
  return chosen.map(({ words, date, zh }) => ({ clause: id, words, date, covers: zh }))
}

/** 二-12: all six together; the names of the facts are ours, since no process asks for them yet. */
export const noPreliminaryReview = all(
  fact('singlePurpose').is(true),
  fact('clearStandards').is(true),
  fact('simpleScheme').is(true),
  fact('governmentInvested').is(true),
  fact('mediumOrSmaller').is(true),
  fact('buildingOrMunicipal').is(true),
)

const intermediaries = ['施工图审查', '安全评价', '雷电防护装置检测', '消防设施及系统检测']
const setUp = { slugs: ['enterprise-setup-1545', 'enterprise-setup-split', 'enterprise-auto-registration'] }
const engineering = { section: '二', reformed: true } as const
const procurement = { section: '十', reformed: true } as const
const services = { section: '十二', reformed: true } as const
const hall = {
  slugs: ['assisted-agency', 'window-no-veto-escalation', 'nitpick-feedback', 'appointment-extended-onsite'],
}
const penalties = { slugs: ['major-enforcement-legal-review'] }

/**
 * What the plan demands of several processes at once: its rule clauses, one record a demand, then the rules that
 * stand inside other clauses and in the main text.
 */
export const rules: readonly Rule[] = [
  {
    id: '一-2',
    clause: '一-2',
    demands: {
      zh: '开办企业只用电子证照，纸质的一律不收。',
      en: 'Setting up an enterprise goes by electronic licences: no paper proof is taken.',
    },
    scope: setUp,
    milestones: datesOf('一-2'),
    enforcement: {
      enforced: true,
      by: {
        zh: '定义中的无纸化字段：交来纸件即被拒',
        en: 'the field `paperless`: paper that is handed in is refused',
      },
      check: paperlessBy('一-2'),
    },
    read: {
      zh: '只及开办；变更、备案、注销不在内。改革前的单项和同步发放不要任何材料。',
      en: 'Set-up only, not change, filing and deregistration. The earlier single items and the joint issue ask for no material.',
    },
  },
  {
    id: '二-1/abolished',
    clause: '二-1',
    demands: { zh: '招投标书面备案不再办理。', en: 'The written filing of tenders is no longer handled.' },
    scope: { slugs: ['tender-report-filing'] },
    milestones: [],
    enforcement: {
      enforced: true,
      by: {
        zh: '定义中的取消字段：自县定之日起不能再开',
        en: 'the field `abolishedBy`: not to be opened from the day that the county enters',
      },
      check: abolished('二-1'),
    },
  },
  {
    id: '二-1/papers',
    clause: '二-1',
    demands: {
      zh: '办施工许可，招标项目不得再要合同和中标通知书。',
      en: 'For the construction permit a tendered project is not asked for award notice and contract.',
    },
    scope: { slugs: ['construction-permit-merged', 'construction-permit-staged'] },
    milestones: [],
    enforcement: {
      enforced: true,
      by: { zh: '材料的可要条件', en: 'the condition `mayAsk` of the two materials' },
      check: askableOnlyIn(['bid-notice', 'construction-contract'], not(fact('tendered').is(true))),
    },
  },
  {
    id: '二-1/sharing',
    clause: '二-1',
    demands: {
      zh: '招投标数据共享给监管部门。',
      en: 'Tender data are shared with the supervising departments.',
    },
    scope: engineering,
    milestones: [],
    enforcement: {
      enforced: false,
      why: {
        zh: '要等两个系统联通，并听市里安排。',
        en: 'It waits for the systems to be linked, as the city arranges.',
      },
    },
  },
  {
    id: '二-12',
    clause: '二-12',
    demands: {
      zh: '六个条件都具备的项目免初步设计审查。',
      en: 'A project that meets all six conditions has no review of its preliminary design.',
    },
    scope: engineering,
    milestones: datesOf('二-12'),
    enforcement: {
      enforced: true,
      by: {
        zh: '凡名为初步设计的环节或材料，须以六个条件为门；现在没有一个定义要它',
        en: 'whatever is named 初步设计 must have the six conditions as its gate; no definition asks for it now',
      },
      check: exempted('初步设计', noPreliminaryReview),
    },
  },
  {
    id: '二-16/steps',
    clause: '二-16',
    demands: {
      zh: '审图、安评、防雷和消防检测只是审批里的环节。',
      en: 'Drawing review, safety assessment, lightning and fire tests are steps inside their approval.',
    },
    scope: engineering,
    milestones: datesOf('二-16'),
    enforcement: {
      enforced: true,
      by: {
        zh: '流程树：这类服务只能是步骤，不能是审批事项',
        en: 'the tree: such a service can only be a step, never an item that is judged',
      },
      check: stepsInside(intermediaries),
    },
    read: {
      zh: '原文列四种后有“等”；目前没有定义写明这类步骤。',
      en: 'The list of four ends in 等; no definition has such a step yet.',
    },
  },
  {
    id: '二-16/promise',
    clause: '二-16',
    demands: {
      zh: '这类服务列入清单，并公开承诺。',
      en: 'Such services stand on a list, with a promise of service.',
    },
    scope: engineering,
    milestones: datesOf('二-16'),
    enforcement: {
      enforced: true,
      by: {
        zh: '名录：不写服务承诺的条目不予登记',
        en: 'the register of intermediary services: an entry without its promise is refused',
      },
    },
    read: {
      zh: '没有定义写明这类步骤，所以办件不查这个名录；承诺的内容由县里填写。',
      en: 'No definition has such a step, so no case asks this register; what is promised is for the county to say.',
    },
  },
  {
    id: '二-17',
    clause: '二-17',
    demands: {
      zh: '小微企业的低风险项目，测绘由政府出钱。',
      en: 'For a low-risk project of a small or micro enterprise the government buys the surveying.',
    },
    scope: { slugs: ['low-risk-pre-construction'] },
    milestones: datesOf('二-17'),
    enforcement: {
      enforced: true,
      by: {
        zh: '流程树：只在小微投资时有政府购买的测绘步骤',
        en: 'the tree: a step of surveying bought by the government, for such investors alone',
      },
      check: standsOnlyIn('二-17', 'step', fact('smallEnterprise').is(true)),
    },
    read: {
      zh: '测绘全程一次，放在开工前；竣工后的事项里不再设。',
      en: 'The surveying is placed before construction, once; after completion there is none.',
    },
  },
  {
    id: '二-20/published',
    clause: '二-20',
    demands: {
      zh: '合并、优化的事项公布指南、表单、材料和流程。',
      en: 'For merged and improved items guide, form, materials and flow are published.',
    },
    scope: engineering,
    milestones: datesOf('二-20'),
    enforcement: {
      enforced: false,
      why: {
        zh: '流程和材料可由定义印出，指南和表单是县里的文件。',
        en: 'Flow and materials can be printed from a definition; guide and form are documents of the county.',
      },
    },
  },
  {
    id: '二-20/consultation',
    clause: '二-20',
    demands: {
      zh: '一家审批，其他部门只提意见。',
      en: 'One department approves; the others only give their opinion.',
    },
    scope: {
      slugs: [
        'planning-permit-merged',
        'construction-permit-merged',
        'completion-filing-merged',
        'municipal-facility-permit-merged',
        'low-risk-pre-construction',
        'low-risk-post-completion',
        'design-scheme-review',
      ],
    },
    milestones: datesOf('二-20'),
    enforcement: {
      enforced: true,
      by: {
        zh: '改革算子“征求意见”：其他部门的事项变为不能否决的意见',
        en: 'the operator `consult`: an item of another department becomes an opinion that cannot refuse',
      },
      check: oneAuthority,
    },
    read: {
      zh: '联合验收、联合报装和区域评估各管各的一段，不算跨部门审批，由县里确认。',
      en: 'Joint acceptance, joint connection and regional assessment are several acts side by side, not one approval across departments: for the county to confirm.',
    },
  },
  {
    id: '二-20/supervision',
    clause: '二-20',
    demands: {
      zh: '合并以后，原来谁监管的仍由谁监管。',
      en: 'After a merger each part is supervised by whoever supervised it.',
    },
    scope: { section: '二', merges: true },
    milestones: datesOf('二-20'),
    enforcement: {
      enforced: true,
      by: {
        zh: '流程树：原事项的每一段都在，部门不变',
        en: 'the tree: every part of the earlier items is there, with its department',
      },
      check: supervisionStays,
    },
  },
  {
    id: '二-20/collaboration',
    clause: '二-20',
    demands: {
      zh: '几家一起办的，要有牵头的、有规程、交接有回音。',
      en: 'Joint work has a lead, written rules, and every hand-over is answered.',
    },
    scope: { slugs: ['utility-joint-connection', 'low-risk-pre-construction', 'low-risk-post-completion'] },
    milestones: [],
    enforcement: {
      enforced: false,
      why: {
        zh: '规程是县里的文件；联合报装由谁牵头，尚无规定。',
        en: 'The rules are a document of the county; nobody is named to lead the joint connection.',
      },
    },
  },
  {
    id: '二-21/integration',
    clause: '二-21',
    demands: {
      zh: '事项再整合，流程图、表单和指南跟着改。',
      en: 'Items are integrated further, and flow charts, forms and guides follow.',
    },
    scope: engineering,
    milestones: datesOf('二-21'),
    enforcement: {
      enforced: false,
      why: { zh: '没有说整合哪些事项。', en: 'Which items are to be integrated is not said.' },
    },
  },
  {
    id: '二-21/online',
    clause: '二-21',
    demands: {
      zh: '工程审批从受理到发证都能在网上办。',
      en: 'Engineering approvals can be had online from acceptance to certificate.',
    },
    scope: engineering,
    milestones: [],
    enforcement: {
      enforced: true,
      by: { zh: '每个定义都有网上渠道', en: 'every definition has the channel `online`' },
      check: online,
    },
  },
  {
    id: '二-22',
    clause: '二-22',
    demands: {
      zh: '公布审批事项清单，写明名称、范围、材料和时限。',
      en: 'The list of approval items is published with name, scope, materials and time limit.',
    },
    scope: {
      section: '二',
      except: [
        'tender-report-filing',
        'drainage-connection',
        'utility-joint-connection',
        'regional-assessment',
        'integrated-surveying',
        'low-risk-joint-inspection',
      ],
    },
    milestones: datesOf('二-22'),
    enforcement: {
      enforced: true,
      by: {
        zh: '名录：四项写不全的条目不予登记；县里填写施行日期以后，不在清单上的事项不能开',
        en: 'the register of engineering approvals: an entry that lacks one of the four is refused, and from the day that the county enters an item that is not on it can not be opened',
      },
    },
    atOpening: { listedIn: 'engineering-approval-items' },
    items: 'engineering-approval-items',
    read: {
      zh: '原文只说公布清单；清单外不得办理是推定，只从县里填写的日期起。接入、报装、测绘、评估和检查不是审批，不在内，由县里确认。',
      en: 'The clause asks for the list; that nothing outside it is handled is assumed, and holds only from the day that the county enters. Connections, surveying, assessments and inspections are no approvals: for the county to confirm.',
    },
  },
  {
    id: '十-1/e-seal',
    clause: '十-1',
    demands: { zh: '采购人用电子签章。', en: 'Buyers use electronic seals.' },
    scope: { slugs: ['procurement-intent-disclosure', 'award-and-contract-online'] },
    milestones: datesOf('十-1', '6月底前'),
    enforcement: {
      enforced: true,
      by: {
        zh: '县里填写施行日期以后，采购人经手的办件只能网上提出：窗口的纸件盖不了电子签章',
        en: 'from the day that the county enters, what the buyer handles is opened online only: no electronic seal can be set on paper at a window',
      },
    },
    atOpening: { channel: 'online' },
    read: {
      zh: '原文只说签章，不说渠道；签章本身在交易平台上盖，这里看不到。',
      en: 'The clause speaks of the seal and not of channels; the seal itself is set on the trading platform, unseen from here.',
    },
  },
  {
    id: '十-1/payment',
    clause: '十-1',
    demands: { zh: '采购与预算、支付相连。', en: 'Procurement is linked with budget and payment.' },
    scope: procurement,
    milestones: datesOf('十-1', '12月底前'),
    enforcement: {
      enforced: false,
      why: { zh: '那是别的系统之间的连接。', en: 'That is a link between other systems.' },
    },
  },
  {
    id: '十-1/supervision',
    clause: '十-1',
    demands: { zh: '监督部门全程在线看得到。', en: 'The supervisor sees the whole course online.' },
    scope: procurement,
    milestones: [],
    enforcement: {
      enforced: true,
      by: {
        zh: '每个采购定义都有网上渠道，县财政局都有份，所以办件和台账它全程可查',
        en: 'every procurement definition has an online channel and 县财政局 has a part in it, so that it reads the case and its ledger throughout',
      },
      check: seenOnlineBy(financeBureau),
    },
    read: {
      zh: '只及这里的办件；交易平台上的采购活动由平台的监管功能管。',
      en: 'Of the cases here alone; what happens on the trading platform is seen by the platform’s own supervision.',
    },
  },
  {
    id: '十-4',
    clause: '十-4',
    demands: {
      zh: '适宜的采购，小额只面向中小企业，大额预留份额或给价格扣除。',
      en: 'Suitable purchases are reserved for smaller enterprises up to a bound; above it a share or a price deduction.',
    },
    scope: { slugs: ['procurement-intent-disclosure'] },
    milestones: [],
    enforcement: {
      enforced: true,
      by: {
        zh: '意向公开写明类别、预算和支持方式；县里填写施行日期以后，支持不足的不能开',
        en: 'the disclosure of intent says kind, budget and support; from the day that the county enters, one with less support than is owed can not be opened',
      },
      check: asksForSupport,
    },
    atOpening: { support: true },
    read: {
      zh: '写在采购意向里是推定：原文不说何时写明。限额标准以上、适宜中小企业由采购人判断。',
      en: 'That the intent says it is assumed: the clause does not say when. Whether a purchase reaches the 采购限额标准 and suits smaller enterprises is the buyer’s judgement.',
    },
  },
  {
    id: '十二-2',
    clause: '十二-2',
    demands: { zh: '事项只来自省里的系统。', en: 'Items come only from the province’s system.' },
    // Of all levels and departments, not of section 十二 alone.
    scope: {},
    milestones: datesOf('十二-2'),
    enforcement: {
      enforced: true,
      by: {
        zh: '名录“省系统中的事项”与定义逐项比对：缺的、名称不同的、这里没有的，逐一报出；同一事项在各窗口只有一个定义',
        en: 'the register of the province’s items is compared with the definitions: what is missing, named differently or unknown here is reported, one by one; and one item has one definition at every window',
      },
    },
    items: 'provincial-items',
    read: {
      zh: '尚未与省系统相连，名录由县里填写；哪些定义算政务服务事项由省目录定，所以只报告，不关停。',
      en: 'There is no link with the province’s system yet, so the county keeps the register; which definitions are service items is for the province’s catalogue to say, so nothing is closed by it.',
    },
  },
  {
    id: '十二-6',
    clause: '十二-6',
    demands: { zh: '常用电子证照可以不交。', en: 'Common e-licences need not be handed in.' },
    scope: services,
    milestones: [],
    enforcement: {
      enforced: false,
      why: {
        zh: '原文说“逐步”：是支持，还不是禁止索要。',
        en: 'By degrees (逐步): a support, and not yet a ban on asking.',
      },
    },
  },
  {
    id: '十二-7',
    clause: '十二-7',
    demands: { zh: '部门电子印章可在服务中使用。', en: 'Departments’ e-seals can be used in services.' },
    scope: services,
    milestones: [],
    enforcement: {
      enforced: false,
      why: {
        zh: '原文说“逐步”：是支持，没有可判断的要求。',
        en: 'By degrees (逐步): a support, with nothing that a case could fail.',
      },
    },
  },
  {
    id: '十四-3',
    clause: '十四-3',
    demands: {
      zh: '信用风险等级决定抽查的多少。',
      en: 'The class of credit risk decides how much is inspected.',
    },
    scope: { slugs: ['joint-double-random-inspection'] },
    milestones: datesOf('十四-3'),
    enforcement: {
      enforced: true,
      by: {
        zh: '等级是必答的事实，每一级走自己的一支',
        en: 'the class is a required fact, and each class has a branch of its own',
      },
      check: graded('十四-3', 'risk'),
    },
    read: {
      zh: '比例和次数没有数字；招投标领域的抽查不按企业信用分类。',
      en: 'Share and frequency have no figures; inspections of tenders do not go by the credit of enterprises.',
    },
  },
  {
    id: '十四-7/before',
    clause: '十四-7',
    demands: { zh: '事前查信用、作承诺。', en: 'Before: credit is checked and promises are made.' },
    scope: { section: '十四', reformed: true },
    milestones: datesOf('十四-7'),
    enforcement: {
      enforced: false,
      why: { zh: '哪些办件该查，由县里定。', en: 'Which cases need a check is for the county to decide.' },
    },
  },
  {
    id: '十四-7/during',
    clause: '十四-7',
    demands: { zh: '事中作评价。', en: 'During: credit is rated.' },
    scope: { section: '十四', reformed: true },
    milestones: datesOf('十四-7'),
    enforcement: {
      enforced: false,
      why: {
        zh: '评价在省、市平台上作出。',
        en: 'The rating is made on the platforms of province and city.',
      },
    },
  },
  {
    id: '十四-7/publicity',
    clause: '十四-7',
    demands: { zh: '事后公示。', en: 'After: it is published.' },
    scope: { slugs: ['credit-dual-disclosure'] },
    milestones: datesOf('十四-7'),
    enforcement: {
      enforced: true,
      by: { zh: '流程树：公示是必经步骤', en: 'the tree: it is a step of every case' },
      check: always('publish'),
    },
  },
  {
    id: '十四-7/repair',
    clause: '十四-7',
    demands: { zh: '修复以后撤下公示。', en: 'After a repair the publicity is withdrawn.' },
    scope: { slugs: ['credit-repair'] },
    milestones: datesOf('十四-7'),
    enforcement: {
      enforced: true,
      by: { zh: '流程树：修复和撤下是必经步骤', en: 'the tree: both are steps of every case' },
      check: always('repair', 'withdraw-publicity'),
    },
  },
  {
    id: '十四-7/reward',
    clause: '十四-7',
    demands: { zh: '事后奖惩。', en: 'After: credit is rewarded and punished.' },
    scope: { section: '十四', reformed: true },
    milestones: datesOf('十四-7'),
    enforcement: {
      enforced: false,
      why: { zh: '没有说奖什么、罚什么。', en: 'What is rewarded and how it is punished is not said.' },
    },
  },
  {
    id: '十四-9/lists',
    clause: '十四-9',
    demands: {
      zh: '作处罚决定前先查“不罚”“轻罚”两张清单。',
      en: 'Before a penalty the lists of what is not or lightly punished are looked at.',
    },
    scope: penalties,
    milestones: datesOf('十四-9'),
    enforcement: {
      enforced: true,
      by: {
        zh: '定义中的两个事实各由登记簿回答，在单上的行为多一个核对条件的步骤，先于决定',
        en: 'two facts that the registers answer; an act on a list has a step before the decision that weighs its conditions',
      },
      check: looksUp({ noPenalty: 'no-penalty-list', lightPenalty: 'light-penalty-list' }, '十四-9'),
    },
    read: {
      zh: '条件是否具备仍由承办人判断；同在两单的，先看“不罚”。',
      en: 'Whether the conditions are met stays a judgement; of an act on both lists “不罚” goes first.',
    },
  },
  {
    id: '十四-9/coercion',
    clause: '十四-9',
    demands: {
      zh: '轻微违法少用强制措施。',
      en: 'Coercive measures are used with care against slight breaches.',
    },
    scope: penalties,
    milestones: [],
    enforcement: {
      enforced: false,
      why: { zh: '慎用是裁量，不能由机器判断。', en: 'Care is a matter of discretion, not for a machine.' },
    },
  },
  {
    id: '十六-7',
    clause: '十六-7',
    demands: {
      zh: '高技能人才可在已贯通的系列里评职称。',
      en: 'Skilled workers can be reviewed for titles in the series that are open to them.',
    },
    scope: { slugs: ['professional-title-review'] },
    milestones: datesOf('十六-7'),
    enforcement: {
      enforced: true,
      by: {
        zh: '流程树：只对高技能人才先看系列是否贯通',
        en: 'the tree: whether the series is open is examined for skilled workers alone',
      },
      check: standsOnlyIn('十六-7', 'item', fact('applicantKind').is('skilled')),
    },
    read: {
      zh: '哪些系列已贯通，由省里的文件定。',
      en: 'Which series are open is for the province to say.',
    },
  },

  // inside case clauses
  {
    id: '十二-11/first-asked',
    clause: '十二-11',
    demands: { zh: '谁先被问，谁负责到底。', en: 'Who is asked first answers for the question.' },
    scope: hall,
    milestones: datesOf('十二-11'),
    enforcement: {
      enforced: false,
      why: {
        zh: '办件从收件开始，收件以前的询问不在这里。',
        en: 'A case begins with its receipt; what was asked before is not in it.',
      },
    },
  },
  {
    id: '十二-11/told-once',
    clause: '十二-11',
    demands: { zh: '缺什么，一次说全。', en: 'What is lacking is said once and completely.' },
    scope: hall,
    milestones: datesOf('十二-11'),
    enforcement: {
      enforced: true,
      by: {
        zh: '引擎的补正守卫：第二次补正不能提出；依行政许可法第32条，对所有办件都如此',
        en: 'the engine’s guard on corrections: there is no second request, in any case, by 行政许可法 32',
      },
    },
  },
  {
    id: '十二-11/in-time',
    clause: '十二-11',
    demands: { zh: '每件事都有期限。', en: 'Everything has its time limit.' },
    scope: hall,
    milestones: datesOf('十二-11'),
    enforcement: {
      enforced: false,
      why: {
        zh: '没有数字：照原样显示，不当作时限。',
        en: 'There is no figure: the words are shown as they are, and are no limit.',
      },
    },
  },
  {
    id: '十四-10',
    clause: '十四-10',
    demands: {
      zh: '不到现场也管得住的，不再到现场查。',
      en: 'What can be supervised from afar is not inspected on site.',
    },
    scope: {
      slugs: [
        'pollution-data-e-supervision',
        'hazmat-vehicle-check',
        'charter-bus-plate',
        'plant-quarantine-registration',
        'travel-agency-offsite-check',
        'internet-culture-remote-inspection',
        'joint-double-random-inspection',
      ],
    },
    // Its first sentence is the rule; the other dates are of single paragraphs.
    milestones: datesOf('十四-10', '9月底前').slice(0, 1),
    enforcement: {
      enforced: true,
      by: {
        zh: '流程树：能非现场时没有现场环节',
        en: 'the tree: where supervision from afar is enough there is no leaf on site',
      },
      check: offSiteWhere('offSiteSuffices'),
    },
  },

  // in the main text
  {
    id: '正文三(四)',
    clause: '正文三(四)',
    demands: { zh: '清单上没有的费不得收。', en: 'No fee is charged that is not on the list.' },
    scope: {},
    milestones: [],
    enforcement: {
      enforced: true,
      by: {
        zh: '引擎的收费守卫：不在收费清单、或超过清单金额的，不予入账',
        en: 'the engine’s guard on charging: nothing outside the fee catalogue, nor above what it says',
      },
    },
    read: {
      zh: '清理结果的日期不是本规则的日期。',
      en: 'The date for the clearing’s result is not a date of this rule.',
    },
  },
]
