import type { Block } from '../papers/paper.ts'
import { amountInWords, dayInWords, groundInWords } from '../papers/words.ts'
import { citationOf } from '../process/citation.ts'
import { conditionInWords } from '../process/condition-in-words.ts'
import type { FactDeclaration, Limit, Material, Process, StandIn } from '../process/definition.ts'
import { leadsOf, partsOf } from '../process/parts.ts'
import { type AnyLeaf, leaves } from '../process/tree.ts'
import { type Drawing, flowDrawing } from './flow-drawing.ts'

/** What the hall publishes of a process (二-20, 二-21), in Chinese: whoever renders it knows no process. */
export interface Publication {
  readonly title: string
  /** Slug, version, and from when. */
  readonly mark: string
  readonly parts: readonly {
    readonly id: string
    readonly title: string
    readonly blocks: readonly Block[]
  }[]
  readonly drawing: Drawing
}

export interface PublicationOf {
  readonly process: Process
  /** The day from which it holds, as far as is known; whether the county has entered it. */
  readonly effective: { readonly date: Temporal.PlainDate; readonly assumed: boolean } | null
  /** The names of the items that it takes the place of. */
  readonly former: readonly string[]
}

const standsIn: Readonly<Record<StandIn, string>> = {
  'e-licence': '电子证照库核验，免提交',
  'approval-system': '审批系统内已有，免提交',
  'shared-data': '部门数据共享，免提交',
  commitment: '可以告知承诺代替',
}

const ground = (source: Parameters<typeof groundInWords>[1]) => groundInWords('zh', source)
const joined = (names: readonly { readonly zh: string }[]) => names.map(({ zh }) => zh).join('、')

function guide({ process, effective, former }: PublicationOf): Block[] {
  const { free, permit, paperless, channels, certificates, assumed, decided = [] } = process
  const leads = leadsOf(process)
  const others = partsOf(process).filter(({ id }) => leads.every((lead) => lead.id !== id))
  const from = effective
    ? `${dayInWords('zh', effective.date)}${effective.assumed ? '（推定：方案时间节点，县里尚未填写）' : ''}`
    : '县里尚未填写'
  return [
    {
      kind: 'fields',
      rows: [
        ['事项名称', process.zh],
        ['实施机关', joined(leads)],
        ...(others.length > 0 ? [['协同部门', joined(others)] as const] : []),
        ['施行日期', from],
        ...(former.length > 0 ? [['合并的原事项', former.join('、')] as const] : []),
        ['办理渠道', joined(channels)],
        ...(permit ? [['事项性质', `行政许可（${ground(permit)}）`] as const] : []),
        ['收费', free ? `不收费（${ground(free)}）` : '只收收费目录清单内的项目，清单外不收费（正文三(四)）'],
        ...(paperless ? [['材料形式', `不收取纸质材料（${ground(paperless)}）`] as const] : []),
        ['办理结果', certificates.length > 0 ? joined(certificates) : '无证照'],
      ],
    },
    limitsTable(process),
    {
      kind: 'list',
      title: '办理须知',
      entries: [
        '材料不齐全或者不符合法定形式的，应当一次告知需要补正的全部内容（行政许可法 32）。',
        '窗口不得自行作出不予受理或者不予许可的决定；不予许可的，书面说明理由和救济途径（十二-11；行政许可法 38）。',
        '凭办件编号和证件后四位可以查询进度。',
      ],
    },
    ...(decided.length > 0
      ? [
          {
            kind: 'list' as const,
            title: '方案和法律未作规定、由县里决定的内容',
            entries: decided.map(({ zh }) => zh),
          },
        ]
      : []),
    ...(assumed.length > 0
      ? [
          {
            kind: 'list' as const,
            title: '方案和法律未作规定、暂由县定的内容（默认值，待确认）',
            entries: assumed.map(({ zh }) => zh),
          },
        ]
      : []),
  ]
}

const published = ({ kind, amount }: Limit) => kind !== 'step' && amount !== null

function limitsTable({ limits, facts, tree }: Process): Block {
  const shown = limits.filter(published)
  if (shown.length === 0) return { kind: 'text', text: '办理时限：方案和法律未对本事项规定时限。' }
  const parts = new Map(leaves(tree).map((leaf) => [leaf.id, leaf.zh]))
  return {
    kind: 'table',
    title: '办理时限',
    head: ['时限', '期限', '适用', '依据'],
    rows: shown.map(({ zh, amount, unit, when, item, source }) => [
      zh,
      amountInWords('zh', amount as number, unit),
      [item && parts.get(item), when && conditionInWords(when, facts, 'zh')].filter(Boolean).join('；') ||
        '各情形',
      ground(source),
    ]),
  }
}

function materialRow({ facts }: Process, { zh, mayAsk, standIns = [], source }: Material): string[] {
  const instead = standIns.map(({ by, when }) => `${standsIn[by]}（${conditionInWords(when, facts, 'zh')}）`)
  return [
    zh,
    mayAsk === true ? '需要' : conditionInWords(mayAsk, facts, 'zh'),
    instead.join('；') || '—',
    citationOf(source).zh,
  ]
}

/** No list is not a list of nothing: only what is said of paper is known then, and who has to draw the list up. */
function undetermined(process: Process): string {
  const list = `由${joined(leadsOf(process))}列明，县里确定后公布`
  const silent = '方案和法律未列出本事项的'
  return process.paperless
    ? `不收取纸质材料（${ground(process.paperless)}）。${silent}其他材料，清单待县确定：${list}。`
    : `${silent}申请材料，清单待县确定：${list}。`
}

function materials(process: Process): Block[] {
  const { materials: asked, held = [], tree } = process
  const promises = leaves(tree).filter(({ kind }) => kind === 'commitment')
  return [
    asked.length === 0
      ? { kind: 'text', text: undetermined(process) }
      : {
          kind: 'table',
          title: '申请材料',
          head: ['序号', '材料', '需要提交的情形', '可以代替或免提交', '依据'],
          rows: asked.map((material, index) => [String(index + 1), ...materialRow(process, material)]),
        },
    ...(promises.length > 0
      ? [
          {
            kind: 'list' as const,
            title: '可以先承诺、后补证明的事项',
            entries: promises.map(promiseOf(process)),
          },
        ]
      : []),
    ...(held.length > 0
      ? [
          {
            kind: 'list' as const,
            title: '由部门自行查询、不得要求提交的材料',
            entries: held.map(({ zh, by }) => `${zh}（${standsIn[by]}）`),
          },
        ]
      : []),
    ...(asked.length > 0 ? [{ kind: 'text' as const, text: '清单以外的材料不得要求提供。' }] : []),
  ]
}

const promiseOf =
  ({ facts, limits }: Process) =>
  ({ id, zh, department, when }: AnyLeaf): string => {
    const within = limits.find((limit) => limit.id === id)
    const by =
      within && within.amount !== null ? `，${amountInWords('zh', within.amount, within.unit)}内履行` : ''
    return `${zh}（${department.zh}${by}）${when ? `，情形：${conditionInWords(when, facts, 'zh')}` : ''}`
  }

/** What can be answered, to be ticked or filled in. */
function answers({ type, values = [], unit }: FactDeclaration): string {
  if (type === 'boolean') return '□是　□否'
  if (values.length > 0) return values.map(({ zh }) => `□${zh}`).join('　')
  return unit ? `________ ${unit}` : '________________'
}

function form(process: Process): Block[] {
  const { facts, channels, materials: asked, tree } = process
  const own = facts.filter(({ register, answeredBy }) => !register && !answeredBy)
  const known = facts.filter(({ answeredBy }) => answeredBy)
  const promises = leaves(tree).filter(({ kind }) => kind === 'commitment')
  return [
    {
      kind: 'table',
      title: '申请人',
      head: ['项目', '填写'],
      rows: [
        ['申请人姓名或名称', ''],
        ['证件类型及号码', ''],
        ['联系电话', ''],
        ['代理人姓名、证件号码（委托办理的填写）', ''],
        ['办理渠道', channels.map(({ zh }) => `□${zh}`).join('　')],
      ],
    },
    ...(own.length > 0
      ? [
          {
            kind: 'table' as const,
            title: '申请情形',
            head: ['情形', '填写'],
            rows: own.map((fact) => [fact.zh, answers(fact)]),
          },
        ]
      : []),
    ...(asked.length > 0
      ? [
          {
            kind: 'table' as const,
            title: '随表提交的材料（按材料清单，免提交的不勾选）',
            head: ['序号', '材料', '提交'],
            rows: asked.map(({ zh }, index) => [String(index + 1), zh, '□']),
          },
        ]
      : []),
    ...(promises.length > 0
      ? [
          {
            kind: 'list' as const,
            title: '告知承诺（选择承诺的填写）',
            entries: promises.map((promise) => `□ ${promiseOf(process)(promise)}`),
          },
        ]
      : []),
    { kind: 'text', text: '申请人对申请材料实质内容的真实性负责（行政许可法 31）。' },
    { kind: 'signatures', lines: ['申请人（签名或盖章）', '日期'] },
    ...(known.length > 0
      ? [
          {
            kind: 'table' as const,
            title: '由窗口填写（申请人不填）',
            head: ['认定事项', '认定', '依据'],
            rows: known.map((fact) => [fact.zh, answers(fact), citationOf(fact.source).zh]),
          },
        ]
      : []),
  ]
}

/** Service guide, list of materials, application form and flow drawing of a version of a process. */
export function publicationOf(of: PublicationOf): Publication {
  const { process } = of
  return {
    title: process.zh,
    mark: `${process.slug}@${process.version}`,
    parts: [
      { id: 'guide', title: '办事指南', blocks: guide(of) },
      { id: 'materials', title: '申请材料清单', blocks: materials(process) },
      { id: 'form', title: '申请表', blocks: form(process) },
    ],
    drawing: flowDrawing(process),
  }
}
