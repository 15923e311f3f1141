import { citationOf } from '../citation.ts'
import { type Facts, holds } from '../condition.ts'
import type { Name } from '../definition.ts'
import { approves } from '../proofs/decisions.ts'
import { type Change, type DutyStatus, type DutyVerdict, statuses } from './certificate.ts'
import { type Comparison, inAfter, type JointCase } from './comparison.ts'
import { counterexample, plainest } from './counterexample.ts'
import { belongs, type Duty, predecessors } from './duty.ts'
import type { ChangeKind } from './law.ts'
import { permissionsFor, permitted } from './permitted.ts'
import type { Search } from './shortest-path.ts'

/** The event by which each kind of duty is done. */
const verbs = {
  examination: 'pass',
  opinion: 'reply',
  act: 'done',
  waiting: 'elapsed',
  promise: 'promise',
} as const

/** What a change makes of a duty; one that plan or law names for the very case makes nothing of it. */
const makes: Readonly<Record<Change['kind'], DutyStatus>> = {
  dropped: 'dropped',
  undecided: 'dropped',
  conditional: 'weakened',
  opinion: 'weakened',
  unjudged: 'weakened',
  promised: 'weakened',
  separable: 'weakened',
  screened: 'weakened',
  limit: 'weakened',
  refuses: 'moved',
  department: 'moved',
  supervision: 'moved',
  covered: 'moved',
  order: 'concurrent',
}

/**
 * The cases in which a duty belongs. Of several applications one was brought where it was needed: so the decision on
 * it belongs in the cases in which one of its items is carried on.
 */
function casesOf(comparison: Comparison, duty: Duty): JointCase[] {
  const { cases, duties, carriers, ofSeveral } = comparison
  const having = (one: Duty) => cases.filter(({ before }) => belongs(one, before.get(one.process) ?? {}))
  if (duty.leaf || !ofSeveral) return having(duty)
  const items = duties.filter(({ process, leaf }) => leaf && process === duty.process)
  return cases.filter((one) =>
    items.some(
      (item) =>
        belongs(item, one.before.get(item.process) ?? {}) &&
        carriers(item).some((carrier) => inAfter(comparison, carrier, one.result)),
    ),
  )
}

const idOf = (duty: Duty) => duty.leaf?.id ?? 'decision'

/** Approval of a case in which the duty belongs and no item carries it. */
function goingWithout(comparison: Comparison, duty: Duty, cases: readonly JointCase[]) {
  const facts = plainest(
    comparison,
    cases.map(({ result }) => result),
  )
  const shows: Name = {
    zh: `已批准，而“${duty.zh}”无人办理`,
    en: `approved, and nobody has done: ${duty.en}`,
  }
  return facts && counterexample(comparison, facts, { goal: approves, shows })
}

function judged(comparison: Comparison, duty: Duty) {
  const carrying = comparison.carriers(duty)
  const having = casesOf(comparison, duty)
  const about = { act: duty.act, source: duty.source }
  /** A change with its right and, where there is none, the way that shows it. */
  const change = (
    kind: ChangeKind,
    words: Name,
    seen: Pick<Search, 'goal'> & { about?: string; shows: Name },
    carrier?: Duty,
    by: Name | null = permitted(comparison, kind, about),
  ): Change => {
    if (by) return { kind, ...words, by, allowed: true }
    const possible = having.filter(({ result }) => !carrier || inAfter(comparison, carrier, result))
    const facts = plainest(
      comparison,
      possible.map(({ result }) => result),
    )
    const shown = facts && counterexample(comparison, facts, seen)
    return { kind, ...words, by: null, allowed: false, ...(shown && { counterexample: shown }) }
  }
  return { carrying, having, about, change }
}

/** Cases that go without a duty, but for those in which plan or law says so. */
function missing(comparison: Comparison, duty: Duty): Change[] {
  const { carrying, having, about } = judged(comparison, duty)
  const open = having.filter(
    ({ result }) => !carrying.some((carrier) => inAfter(comparison, carrier, result)),
  )
  if (open.length === 0) return []
  const kind = duty.kind === 'decision' ? 'undecided' : carrying.length === 0 ? 'dropped' : 'conditional'
  const words: Name =
    kind === 'conditional'
      ? { zh: '部分办件不再办理', en: 'some cases go without it' }
      : { zh: '结果中没有承接它的事项', en: 'no item of the result carries it' }
  const whole = permitted(comparison, kind, about)
  if (whole) return [{ kind, ...words, by: whole, allowed: true }]
  const rights = permissionsFor(comparison, kind, about).filter(({ when }) => when)
  const facts = ({ before, result }: JointCase): Facts => ({ ...before.get(duty.process), ...result })
  const bare = open.filter((one) => !rights.some(({ when }) => when && holds(when, facts(one))))
  const [first] = rights
  if (bare.length === 0 && first) return [{ kind, ...words, by: citationOf(first.source), allowed: true }]
  const shown = goingWithout(comparison, duty, bare)
  return [{ kind, ...words, by: null, allowed: false, ...(shown && { counterexample: shown }) }]
}

/** 二-20: the department is asked wherever another now examines what was its own. */
function isAsked(comparison: Comparison, duty: Duty, carrier: Duty): boolean {
  const asked = comparison.made.filter(
    ({ kind, department }) => kind === 'opinion' && department.id === duty.department.id,
  )
  return casesOf(comparison, duty)
    .filter(({ result }) => inAfter(comparison, carrier, result))
    .every(({ result }) => asked.some((one) => inAfter(comparison, one, result)))
}

/** What has changed between a duty and one item that carries it. */
function changesIn(comparison: Comparison, duty: Duty, carrier: Duty): Change[] {
  const { result, ofSeveral } = comparison
  const { change } = judged(comparison, duty)
  const id = idOf(carrier)
  const done = {
    goal: carrier.kind === 'decision' ? approves : eventOf(`${id}.${verbs[carrier.kind]}`),
    about: id,
  }
  const found: Change[] = []
  const judges = (one: Duty) => one.kind === 'examination' || one.kind === 'decision'
  const elsewhere = carrier.department.id !== duty.department.id
  if (duty.kind === 'opinion' && carrier.kind === 'examination' && !elsewhere) {
    found.push(
      change(
        'refuses',
        {
          zh: `${duty.department.zh}原仅被征求意见，现可以不予通过`,
          en: `${duty.department.en} was only asked, and now it can refuse`,
        },
        {
          goal: ({ actions, from }) =>
            actions.some((action) => action.type === 'conclude' && action.params.outcome === 'refused') &&
            from.some((path) => path.endsWith(`${id}.failed`)),
          about: id,
          shows: {
            zh: `因${duty.department.zh}审查不通过而不予许可`,
            en: `refused, since ${duty.department.en} found it not in order`,
          },
        },
        carrier,
      ),
    )
  }
  if (judges(duty) && carrier.kind === 'opinion') {
    found.push(
      change(
        'opinion',
        { zh: '审批改为征求意见', en: 'an approval became an opinion' },
        {
          ...done,
          shows: { zh: '只回复意见，不能不予通过', en: 'an opinion is given, which cannot refuse' },
        },
        carrier,
      ),
    )
  }
  if (carrier.kind === 'promise' && duty.kind !== 'promise') {
    found.push(
      change(
        'promised',
        { zh: '以承诺代替', en: 'a promise stands in for it' },
        { ...done, shows: { zh: '作出承诺即继续办理', en: 'on a promise the case goes on' } },
        carrier,
      ),
    )
  }
  if (
    (carrier.kind === 'act' && duty.kind !== 'act') ||
    (duty.kind === 'waiting' && carrier.kind !== 'waiting')
  ) {
    found.push(
      change(
        'unjudged',
        { zh: '不再审查或等待，只作办理', en: 'it is no longer judged or waited for, only done' },
        { ...done, shows: { zh: '办理即过', en: 'it is done, and nobody has judged' } },
        carrier,
      ),
    )
  }
  if (elsewhere) {
    const asked = judges(duty) && judges(carrier) && isAsked(comparison, duty, carrier)
    const right = asked ? permitted(comparison, 'opinion', { act: duty.act, source: duty.source }) : null
    found.push(
      change(
        'department',
        {
          zh: `由${carrier.department.zh}办理${asked ? `，征求${duty.department.zh}意见` : ''}`,
          en: `done by ${carrier.department.en}${asked ? `, which asks ${duty.department.en}` : ''}`,
        },
        {
          ...done,
          shows: {
            zh: `由${carrier.department.zh}办理，${duty.department.zh}未参与`,
            en: `done by ${carrier.department.en}, without ${duty.department.en}`,
          },
        },
        carrier,
        right ?? permitted(comparison, 'department', { act: duty.act, source: duty.source }),
      ),
    )
  }
  const { leaf } = duty
  const now = carrier.leaf
  if (leaf && now) {
    const covered = now.covers?.find(({ item }) => item === leaf.id)
    // Where only the data of a comparison say what carries it, who supervises it is the county's to confirm.
    const supervisor =
      covered?.supervisedBy ?? (comparison.carries?.[duty.act] ? duty.supervisedBy : carrier.department)
    if (supervisor.id !== duty.supervisedBy.id) {
      found.push(
        change(
          'supervision',
          {
            zh: `由${supervisor.zh}监管，原为${duty.supervisedBy.zh}`,
            en: `supervised by ${supervisor.en}, formerly by ${duty.supervisedBy.en}`,
          },
          {
            ...done,
            shows: {
              zh: `监管部门改为${supervisor.zh}`,
              en: `${supervisor.en} supervises what is decided here`,
            },
          },
          carrier,
        ),
      )
    }
    const singly = now.kind === 'item' && now.separable === true
    const before = leaf.kind === 'item' && leaf.separable === true
    // What is bundled may always be handled singly (一-4); what was merged away may not.
    const ownCase = ofSeveral && !result.mergedItems.some((merged) => duty.id.startsWith(`${merged}#`))
    if (singly && !before && !ownCase) {
      found.push(
        change(
          'separable',
          { zh: '可以从办件中取出', en: 'it may be taken out of the case' },
          {
            goal: eventOf(`${id}.separate`),
            about: id,
            shows: { zh: '取出后办件继续', en: 'taken out, and the case goes on' },
          },
          carrier,
        ),
      )
    }
    if (now.kind === 'item' && now.screening && !(leaf.kind === 'item' && leaf.screening)) {
      found.push(
        change(
          'screened',
          { zh: '可由筛查自动通过', en: 'checks alone may pass it' },
          {
            goal: ({ event, to }) =>
              event === `${id}.screen` && to.some((path) => path.endsWith(`${id}.passed`)),
            about: id,
            shows: { zh: '无人审查即通过', en: 'passed, and nobody has examined' },
          },
          carrier,
        ),
      )
    }
    if (now.zh !== leaf.zh) {
      found.push({
        kind: 'covered',
        zh: `并入“${now.zh}”`,
        en: `part of: ${now.en}`,
        by: citationOf(now.source),
        allowed: true,
      })
    }
  }
  return found
}

const eventOf =
  (event: string): Search['goal'] =>
  (taken) =>
    taken.event === event

/** What came before a duty and no longer does. Law's own orders are judged by themselves. */
function orderOf(comparison: Comparison, duty: Duty): Change[] {
  const { duties, carriers, result } = comparison
  const own = carriers(duty).flatMap(({ leaf }) => (leaf ? [leaf.id] : []))
  const loose = duty.follows.flatMap((id) => {
    const earlier = duties.find(({ process, leaf }) => process === duty.process && leaf?.id === id)
    const theirs = earlier ? carriers(earlier).flatMap(({ leaf }) => (leaf ? [leaf.id] : [])) : []
    const kept = own.every((mine) =>
      theirs.every((their) => mine === their || predecessors(result.tree, mine).includes(their)),
    )
    return !earlier || kept ? [] : [earlier]
  })
  if (loose.length === 0 || own.length === 0) return []
  const words = {
    zh: `不再在其后：${loose.map(({ zh }) => zh).join('、')}`,
    en: `no longer after: ${loose.map(({ en }) => en).join('; ')}`,
  }
  return [{ kind: 'order', ...words, by: null, allowed: true }]
}

/** What has become of one duty. */
export function judgeDuty(comparison: Comparison, duty: Duty): DutyVerdict {
  const carrying = comparison.carriers(duty)
  const changes = [
    ...missing(comparison, duty),
    ...new Map(
      carrying.flatMap((carrier) => changesIn(comparison, duty, carrier)).map((one) => [one.kind, one]),
    ).values(),
    ...orderOf(comparison, duty),
  ]
  // Of several applications each was brought only where it was needed; a condition that plan or law names says the same.
  const weighing = changes.filter(
    ({ kind, allowed }) => !(kind === 'conditional' && allowed && comparison.ofSeveral),
  )
  const found = new Set(weighing.map(({ kind }) => makes[kind]))
  const { id, kind, department, source, leaf, zh, en } = duty
  return {
    duty: id,
    zh,
    en,
    kind,
    department: { zh: department.zh, en: department.en },
    citation: citationOf(source),
    follows: duty.follows,
    limits: duty.process.limits.flatMap((limit) => (leaf && limit.item === leaf.id ? [limit.id] : [])),
    changedBy: 'county' in source ? 'county' : 'plan-or-law',
    now: carrying.map(idOf),
    status: statuses.find((status) => found.has(status)) ?? 'kept',
    changes,
  }
}
