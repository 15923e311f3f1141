import { type Facts, holds } from '../../process/condition.ts'
import type { Limit, Phase, Process } from '../../process/definition.ts'
import { type FlatNode, flatten } from './flatten.ts'

const order: readonly Phase[] = ['receipt', 'acceptance', 'decision', 'certificate', 'delivery']
const place = (phase: Phase) => order.indexOf(phase)

/** What gives a part of the review its result. */
export const results: ReadonlySet<string> = new Set([
  ...['pass', 'fail', 'screen', 'reply', 'done', 'elapsed', 'promise'],
])

/** An event's type, taken apart once; `leaf` is -1 for one of the shared life, or of no part that is known. */
export interface Act {
  readonly type: string
  /** The part that it is about, empty for the shared life. */
  readonly part: string
  readonly verb: string
  readonly leaf: number
  /** Limits that count to this part's result, where the act gives one. */
  readonly reaches: number
}

/** What of a definition is looked up at each event, worked out once. Sets of limits are bits, the first limit the lowest. */
export interface Prepared {
  readonly process: Process
  readonly nodes: readonly FlatNode[]
  readonly leaves: readonly number[]
  /** By phase of the life, which limits count. */
  readonly inPhase: Readonly<Record<Phase, number>>
  /** By phase, which limits end where it is entered. */
  readonly until: Readonly<Record<Phase, number>>
  /** By node, which limits count while the leaf is under way. */
  readonly inLeaf: readonly number[]
  /** By node, the limits of the leaf alone that its failing ends. */
  readonly ofLeaf: readonly number[]
  /** By the id of a commitment, the limits that count while it is owed. */
  readonly whileOwed: ReadonlyMap<string, number>
  /** By limit, from which instant and before which it is in force, in epoch milliseconds. */
  readonly inForce: readonly (readonly [number, number])[]
  readonly commits: boolean
  act(type: string): Act
}

/** Whether a limit spans a phase; what begins or ends inside the review spans it. */
function spans({ from, until }: Limit, phase: Phase): boolean {
  if (from === 'promise') return false
  const first = from === 'turn' ? 'acceptance' : from
  const last = until === 'result' || until === 'fulfilment' ? 'decision' : until
  return place(first) <= place(phase) && place(phase) < place(last)
}

const DAY = 86_400_000
/** Midnight in China. */
const startOf = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime('Asia/Shanghai').epochMilliseconds

const MOST = 30

/** @throws RangeError for more limits than a word has bits: no process of the county has a third of it */
export function prepare(process: Process): Prepared {
  const { limits } = process
  if (limits.length > MOST)
    throw new RangeError(`${process.slug}@${process.version} has ${limits.length} limits: ${MOST} at most`)
  const nodes = flatten(process.tree)
  const leaves = nodes.filter(({ leaf }) => leaf).map(({ index }) => index)
  const leafAt = new Map(leaves.map((index) => [nodes[index]?.leaf?.id ?? '', index]))
  const bits = (wanted: (limit: Limit) => boolean) =>
    limits.reduce((set, limit, code) => (wanted(limit) ? set | (1 << code) : set), 0)
  const byPhase = (wanted: (limit: Limit, phase: Phase) => boolean) =>
    Object.fromEntries(order.map((phase) => [phase, bits((limit) => wanted(limit, phase))])) as Record<
      Phase,
      number
    >
  const acts = new Map<string, Act>()
  const commitments = nodes.filter(({ kind }) => kind === 'commitment')

  return {
    process,
    nodes,
    leaves,
    inPhase: byPhase(
      (limit, phase) => spans(limit, phase) && !(limit.item !== undefined && phase === 'acceptance'),
    ),
    until: byPhase(
      ({ until }, phase) => until !== 'result' && until !== 'fulfilment' && place(phase) >= place(until),
    ),
    inLeaf: nodes.map(({ leaf, waiting }) =>
      leaf === undefined
        ? 0
        : bits(
            (limit) =>
              spans(limit, 'acceptance') &&
              (limit.item === undefined ||
                limit.item === leaf.id ||
                (limit.from !== 'turn' && waiting.has(limit.item))),
          ),
    ),
    ofLeaf: nodes.map(({ leaf }) =>
      leaf === undefined ? 0 : bits(({ item, until }) => item === leaf.id && until !== 'fulfilment'),
    ),
    whileOwed: new Map(commitments.map(({ leaf }) => [leaf?.id ?? '', bits(({ id }) => id === leaf?.id)])),
    inForce: limits.map(({ inForce: { from, to } = {} }) => [
      from === undefined ? Number.NEGATIVE_INFINITY : startOf(from),
      to === undefined ? Number.POSITIVE_INFINITY : startOf(to) + DAY,
    ]),
    commits: commitments.length > 0,
    act(type) {
      const known = acts.get(type)
      if (known) return known
      const dot = type.lastIndexOf('.')
      const [part, verb] = dot > 0 ? [type.slice(0, dot), type.slice(dot + 1)] : ['', type]
      const reaches = bits(({ id, item, until }) => {
        if (until === 'fulfilment') return verb === 'fulfil' && part === id
        return item !== undefined && part === item && results.has(verb)
      })
      const act = { type, part, verb, leaf: leafAt.get(part) ?? -1, reaches }
      acts.set(type, act)
      return act
    },
  }
}

/** A definition with the answers of one case's facts. */
export interface Asked extends Prepared {
  /** By node: a leaf that does not belong in the case. */
  readonly skipped: readonly boolean[]
  /** By node: the branch of a choice, -1 for none. */
  readonly branch: readonly number[]
  /** Limits that can bind in it. */
  readonly bind: number
}

/** Many cases have the same facts: what depends on nothing else is worked out once for all of them. */
export function ask(prepared: Prepared, facts: Facts): Asked {
  const { nodes, process } = prepared
  const skipped = nodes.map(({ leaf }) => leaf?.when !== undefined && !holds(leaf.when, facts))
  const branch = nodes.map(({ tree, parts }) => {
    if (tree.kind !== 'choice') return -1
    return parts[tree.branches.findIndex(({ when }) => !when || holds(when, facts))] ?? -1
  })
  const included = new Set<string>()
  function visit(index: number): void {
    const { leaf, tree, parts } = nodes[index] as FlatNode
    const chosen = branch[index] as number
    if (leaf) {
      if (!skipped[index]) included.add(leaf.id)
    } else if (tree.kind !== 'choice') for (const part of parts) visit(part)
    else if (chosen !== -1) visit(chosen)
  }
  visit(0)
  const bind = process.limits.reduce((set, { when, item }, code) => {
    const binds = (!when || holds(when, facts)) && (item === undefined || included.has(item))
    return binds ? set | (1 << code) : set
  }, 0)
  return { ...prepared, skipped, branch, bind }
}
