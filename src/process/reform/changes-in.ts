import { citationOf } from '../citation.ts'
import type { Name } from '../definition.ts'
import { approves } from '../proofs/decisions.ts'
import type { Change } from './certificate.ts'
import { type Comparison, inAfter } from './comparison.ts'
import type { Duty } from './duty.ts'
import type { ChangeKind } from './law.ts'
import { permitted, type Right } from './permitted.ts'
import type { Search } from './shortest-path.ts'
import { casesOf, weigh } from './weigh.ts'

/** The event by which each kind of duty is done. */
const verbs = {
  examination: 'pass',
  opinion: 'reply',
  act: 'done',
  waiting: 'elapsed',
  promise: 'promise',
} as const

/** A duty beside one item that carries it now. */
interface Carried {
  readonly comparison: Comparison
  readonly duty: Duty
  readonly carrier: Duty
  /** Of the item that carries it; `decision` for the head's. */
  readonly id: string
  readonly elsewhere: boolean
}

type Judgement = (carried: Carried) => Change | undefined

export const idOf = (duty: Duty) => duty.leaf?.id ?? 'decision'

const judges = ({ kind }: Duty) => kind === 'examination' || kind === 'decision'

const eventOf =
  (event: string): Search['goal'] =>
  (taken) =>
    taken.event === event

/** A change that shows when the item that carries the duty is done. */
function whenDone(
  { comparison, duty, carrier, id }: Carried,
  kind: ChangeKind,
  words: Name,
  shows: Name,
  right?: Right | null,
): Change {
  const goal = carrier.kind === 'decision' ? approves : eventOf(`${id}.${verbs[carrier.kind]}`)
  const seen = { goal, about: id, shows }
  return weigh(comparison, duty, carrier, { kind, words, seen, ...(right !== undefined && { right }) })
}

/** Who was only asked may now refuse. */
const refuses: Judgement = ({ comparison, duty, carrier, id, elsewhere }) => {
  if (duty.kind !== 'opinion' || carrier.kind !== 'examination' || elsewhere) return
  const { zh, en } = duty.department
  return weigh(comparison, duty, carrier, {
    kind: 'refuses',
    words: { zh: `${zh}原仅被征求意见，现可以不予通过`, en: `${en} was only asked, and now it can refuse` },
    seen: {
      goal: ({ actions, from }) =>
        actions.some((action) => action.type === 'conclude' && action.params.outcome === 'refused') &&
        from.some((path) => path.endsWith(`${id}.failed`)),
      about: id,
      shows: {
        zh: `因${zh}审查不通过而不予许可`,
        en: `refused, since ${en} found it not in order`,
      },
    },
  })
}

const opinion: Judgement = (carried) =>
  judges(carried.duty) && carried.carrier.kind === 'opinion'
    ? whenDone(
        carried,
        'opinion',
        { zh: '审批改为征求意见', en: 'an approval became an opinion' },
        { zh: '只回复意见，不能不予通过', en: 'an opinion is given, which cannot refuse' },
      )
    : undefined

const promised: Judgement = (carried) =>
  carried.carrier.kind === 'promise' && carried.duty.kind !== 'promise'
    ? whenDone(
        carried,
        'promised',
        { zh: '以承诺代替', en: 'a promise stands in for it' },
        { zh: '作出承诺即继续办理', en: 'on a promise the case goes on' },
      )
    : undefined

const unjudged: Judgement = (carried) => {
  const { duty, carrier } = carried
  const onlyDone = carrier.kind === 'act' && duty.kind !== 'act'
  const notWaited = duty.kind === 'waiting' && carrier.kind !== 'waiting'
  if (!onlyDone && !notWaited) return
  return whenDone(
    carried,
    'unjudged',
    { zh: '不再审查或等待，只作办理', en: 'it is no longer judged or waited for, only done' },
    { zh: '办理即过', en: 'it is done, and nobody has judged' },
  )
}

/** 二-20: the department is asked wherever another now examines what was its own. */
function isAsked({ comparison, duty, carrier }: Carried): boolean {
  const asked = comparison.made.filter(
    ({ kind, department }) => kind === 'opinion' && department.id === duty.department.id,
  )
  return casesOf(comparison, duty)
    .filter(({ result }) => inAfter(comparison, carrier, result))
    .every(({ result }) => asked.some((one) => inAfter(comparison, one, result)))
}

const department: Judgement = (carried) => {
  const { comparison, duty, carrier, elsewhere } = carried
  if (!elsewhere) return
  const [now, formerly] = [carrier.department, duty.department]
  const asked = judges(duty) && judges(carrier) && isAsked(carried)
  const right = asked ? permitted(comparison, 'opinion', duty) : null
  return whenDone(
    carried,
    'department',
    {
      zh: `由${now.zh}办理${asked ? `，征求${formerly.zh}意见` : ''}`,
      en: `done by ${now.en}${asked ? `, which asks ${formerly.en}` : ''}`,
    },
    { zh: `由${now.zh}办理，${formerly.zh}未参与`, en: `done by ${now.en}, without ${formerly.en}` },
    right ?? permitted(comparison, 'department', duty),
  )
}

const supervision: Judgement = (carried) => {
  const { comparison, duty, carrier } = carried
  if (!duty.leaf || !carrier.leaf) return
  const { id } = duty.leaf
  const covered = carrier.leaf.covers?.find(({ item }) => item === id)
  // Where only the data of a comparison say what carries it, who supervises it is the county's to confirm.
  const now =
    covered?.supervisedBy ?? (comparison.carries?.[duty.act] ? duty.supervisedBy : carrier.department)
  if (now.id === duty.supervisedBy.id) return
  return whenDone(
    carried,
    'supervision',
    {
      zh: `由${now.zh}监管，原为${duty.supervisedBy.zh}`,
      en: `supervised by ${now.en}, formerly by ${duty.supervisedBy.en}`,
    },
    { zh: `监管部门改为${now.zh}`, en: `${now.en} supervises what is decided here` },
  )
}

const isSeparable = ({ leaf }: Duty) => leaf?.kind === 'item' && leaf.separable === true

const separable: Judgement = ({ comparison, duty, carrier, id }) => {
  if (!duty.leaf || !isSeparable(carrier) || isSeparable(duty)) return
  const { ofSeveral, result } = comparison
  // What is bundled may always be handled singly (一-4); what was merged away may not.
  if (ofSeveral && !result.mergedItems.some((merged) => duty.id.startsWith(`${merged}#`))) return
  return weigh(comparison, duty, carrier, {
    kind: 'separable',
    words: { zh: '可以从办件中取出', en: 'it may be taken out of the case' },
    seen: {
      goal: eventOf(`${id}.separate`),
      about: id,
      shows: { zh: '取出后办件继续', en: 'taken out, and the case goes on' },
    },
  })
}

const isScreened = ({ leaf }: Duty) => leaf?.kind === 'item' && leaf.screening !== undefined

const screened: Judgement = ({ comparison, duty, carrier, id }) => {
  if (!duty.leaf || !isScreened(carrier) || isScreened(duty)) return
  return weigh(comparison, duty, carrier, {
    kind: 'screened',
    words: { zh: '可由筛查自动通过', en: 'checks alone may pass it' },
    seen: {
      goal: ({ event, to }) => event === `${id}.screen` && to.some((path) => path.endsWith(`${id}.passed`)),
      about: id,
      shows: { zh: '无人审查即通过', en: 'passed, and nobody has examined' },
    },
  })
}

const covered: Judgement = ({ duty, carrier: { leaf } }) => {
  if (!duty.leaf || !leaf || leaf.zh === duty.leaf.zh) return
  const words = { zh: `并入“${leaf.zh}”`, en: `part of: ${leaf.en}` }
  return { kind: 'covered', ...words, by: null, stated: citationOf(leaf.source), allowed: true }
}

const judgements: readonly Judgement[] = [
  refuses,
  opinion,
  promised,
  unjudged,
  department,
  supervision,
  separable,
  screened,
  covered,
]

/** What has changed between a duty and one item that carries it. */
export function changesIn(comparison: Comparison, duty: Duty, carrier: Duty): Change[] {
  const elsewhere = carrier.department.id !== duty.department.id
  const carried = { comparison, duty, carrier, id: idOf(carrier), elsewhere }
  return judgements.flatMap((judge) => judge(carried) ?? [])
}
