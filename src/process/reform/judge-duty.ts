import { citationOf } from '../citation.ts'
import { type Facts, holds } from '../condition.ts'
import type { Name } from '../definition.ts'
import { approves } from '../proofs/decisions.ts'
import { type Change, type DutyStatus, type DutyVerdict, statuses } from './certificate.ts'
import { changesIn, idOf } from './changes-in.ts'
import { type Comparison, inAfter, type JointCase } from './comparison.ts'
import { type Duty, predecessors } from './duty.ts'
import { permissionsFor, permitted } from './permitted.ts'
import { casesOf, shownIn } from './weigh.ts'

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

/** Cases that go without a duty, but for those in which plan or law says so. */
function missing(comparison: Comparison, duty: Duty): Change[] {
  const carrying = comparison.carriers(duty)
  const open = casesOf(comparison, duty).filter(
    ({ result }) => !carrying.some((carrier) => inAfter(comparison, carrier, result)),
  )
  if (open.length === 0) return []
  const kind = duty.kind === 'decision' ? 'undecided' : carrying.length === 0 ? 'dropped' : 'conditional'
  const words: Name =
    kind === 'conditional'
      ? { zh: '部分办件不再办理', en: 'some cases go without it' }
      : { zh: '结果中没有承接它的事项', en: 'no item of the result carries it' }
  const whole = permitted(comparison, kind, duty)
  if (whole) return [{ kind, ...words, ...whole, allowed: true }]
  const rights = permissionsFor(comparison, kind, duty).filter(({ when }) => when)
  const facts = ({ before, result }: JointCase): Facts => ({ ...before.get(duty.process), ...result })
  const bare = open.filter((one) => !rights.some(({ when }) => when && holds(when, facts(one))))
  const [first] = rights
  if (bare.length === 0 && first) return [{ kind, ...words, by: citationOf(first.source), allowed: true }]
  const shown = shownIn(comparison, bare, {
    goal: approves,
    shows: { zh: `已批准，而“${duty.zh}”无人办理`, en: `approved, and nobody has done: ${duty.en}` },
  })
  return [{ kind, ...words, by: null, allowed: false, ...(shown && { counterexample: shown }) }]
}

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
  const asNamed = ({ kind, allowed }: Change) => kind === 'conditional' && allowed && comparison.ofSeveral
  const found = new Set(
    changes.map((change) => (asNamed(change) ? ('conditional' as const) : makes[change.kind])),
  )
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
