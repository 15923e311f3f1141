import type { Act, OrderConstraint } from '../../src/process/reform/law.ts'

/**
 * Which act comes before which, where plan or law says so, by the items of the definitions that are that act. What
 * follows from a definition's own tree needs no entry; this is what no reform may turn round.
 */
const act = (zh: string, en: string, ...leaves: string[]): Act => ({ zh, en, leaves })

const jointAcceptance = act(
  '竣工（联合）验收',
  'the completion acceptance',
  'joint-completion-acceptance#construction',
  'joint-completion-acceptance#fire',
  'joint-completion-acceptance#planning',
  'real-estate-acceptance-filing#joint-acceptance',
  'completion-filing-merged#joint-acceptance',
  'low-risk-post-completion#acceptance',
  'title-on-handover#acceptance',
)

const completionFiling = act(
  '竣工验收备案',
  'the completion filing',
  'completion-filing#filing',
  'completion-filing-merged#filing',
  'real-estate-acceptance-filing#filing',
  'low-risk-post-completion#filing',
  'title-on-handover#filing-proof',
)

export const orders: readonly OrderConstraint[] = [
  {
    id: 'tax-before-registration',
    first: act('受让方缴纳税款', "the transferee's taxes", 'real-property-judicial-disposal#tax'),
    second: act('不动产登记', 'the registration', 'real-property-judicial-disposal#registration'),
    source: { plan: '四-3', words: '受让方缴纳税款后，不动产登记机构予以办理不动产登记' },
  },
  {
    id: 'tax-before-online-registration',
    first: act('缴税', 'the tax', 'real-property-online-registration#tax'),
    second: act('不动产登记登簿', 'the entry in the register', 'real-property-online-registration#entry'),
    source: {
      county: {
        zh: '推定：四-3只就司法处置写明先缴税后登记，四-1的网上登记比照办理',
        en: 'assumed: 四-3 puts tax before registration for judicial disposals alone; the online registration of 四-1 is taken alike',
      },
    },
  },
  {
    id: 'acceptance-before-filing',
    first: jointAcceptance,
    second: completionFiling,
    source: { law: '建设工程质量管理条例 49', mark: 'C' },
  },
  {
    id: 'handover-agreement-before-filing',
    first: act('签订移交协议', 'the handover agreement', 'real-estate-acceptance-filing#handover-agreement'),
    second: act('竣工综合验收备案', 'the comprehensive filing', 'real-estate-acceptance-filing#filing'),
    source: { plan: '二-5', words: '通过联合验收并签订移交协议即可办理竣工综合验收备案' },
  },
  {
    id: 'filing-before-first-registration',
    first: completionFiling,
    second: act(
      '不动产首次登记',
      'the first registration',
      'title-on-handover#first-registration',
      'low-risk-post-completion#registration',
    ),
    source: { plan: '四-9', words: '取得验收备案证明后即可办理不动产首次登记' },
  },
  {
    id: 'publicity-before-deregistration',
    first: act(
      '简易注销公示',
      'the publicity of the simple deregistration',
      'enterprise-deregistration#publicity',
    ),
    second: act('注销', 'the deregistration', 'enterprise-deregistration#licence'),
    source: { law: '市场主体登记管理条例 33', mark: 'C' },
  },
  {
    id: 'contractor-before-stage-permit',
    first: act('确定施工总承包单位', 'the general contractor', 'construction-permit-staged#contractor'),
    second: act('分段施工许可', 'the permit for a stage', 'construction-permit-staged#stage-permit'),
    source: { plan: '二-13', words: '建设单位确定施工总承包单位后' },
  },
]
