import type { Facts } from '../../process/condition.ts'
import type { Limit, Phase } from '../../process/definition.ts'
import type { DayTable } from './day-table.ts'
import { type Act, type Asked, results } from './prepare.ts'
import { FAILED, type LeafState, REVIEWING, SHUT, SPECIAL, walkTree } from './walk-tree.ts'

/** An event as it is read from the ledger; instants are epoch milliseconds. */
export interface RawEvent {
  readonly type: string
  readonly at: number
  /** The limit and run of a clock's event; whether a screening held in all its checks; what a recount moved. */
  readonly limit?: string
  readonly run?: number
  readonly checks?: Readonly<Record<string, boolean>>
  /** Of a move to another version: which, and what it asks in addition and a default answers. */
  readonly move?: { readonly to: number; readonly facts: Facts }
  readonly changed?: readonly { readonly limit: string; readonly run: number; was: string; is: string }[]
}

export interface RecountedClock {
  readonly limit: string
  readonly run: number
  readonly result: 'kept' | 'exceeded' | 'superseded' | 'ended' | 'open'
  /** Whole days, or seconds. */
  readonly used: number
}

/** What a ledger says of a closed case. Instants are epoch seconds, 0 where there is none. */
export interface Recounted {
  readonly ended: boolean
  readonly outcome: string
  readonly openedAt: number
  readonly acceptedAt: number
  readonly decidedAt: number
  readonly closedAt: number
  readonly seconds: number
  readonly workingSeconds: number
  readonly clocks: readonly RecountedClock[]
}

interface Run {
  limit: Limit
  readonly run: number
  readonly startedAt: number
  /** Null while it does not count. */
  countedFrom: number | null
  /** The position up to which it has been counted. */
  counted: number
  used: number
  result: RecountedClock['result']
}

/** Statuses of the life in which nothing of the review counts, with the phase whose limits count. */
const phaseOf: Readonly<Record<string, Phase>> = {
  received: 'receipt',
  deciding: 'acceptance',
  'producing-certificate': 'decision',
  delivering: 'certificate',
}

const endings: Readonly<Record<string, string>> = {
  decline: 'not-accepted',
  return: 'returned',
  withdraw: 'withdrawn',
  terminate: 'terminated',
}

/** The events that hold: an act entered after the fact makes void what time had recorded after the act's own time. */
function standing(events: readonly RawEvent[]): readonly RawEvent[] {
  if (events.every(({ at }, index) => index === 0 || at >= (events[index - 1] as RawEvent).at)) return events
  const kept: RawEvent[] = []
  for (const event of events) {
    while ((kept.at(-1)?.at ?? 0) > event.at) kept.pop()
    kept.push(event)
  }
  return kept
}

/**
 * The figures of a case straight from its ledger. It is written beside the engine and shares nothing with it, nor
 * with the calendar, nor with what is kept when a case closes, but the definitions and their conditions: what both
 * say is said twice.
 * @param asked the definition under which it was opened
 * @param later a later one, to which it has moved
 * @throws RangeError when an event lies outside the calendar
 */
export function recountCase(
  asked: Asked,
  days: DayTable,
  ledger: readonly RawEvent[],
  later: (move: NonNullable<RawEvent['move']>) => Asked = () => asked,
): Recounted {
  let of = asked
  let { process, nodes, leaves, inPhase, until, inLeaf, ofLeaf, whileOwed, inForce, commits, bind } = of
  let { limits } = process
  const events = standing(ledger)
  let tree = walkTree(of)
  const owed = new Set<string>()
  const runs: Run[] = []
  let running: (Run | undefined)[] = limits.map(() => undefined)
  const phases: Partial<Record<Phase, number>> = {}
  let status = ''
  let outcome = ''
  let corrected = false
  // Sets of limits: which have a run, whose run is held up, which count now, which are held up now, which are reached.
  let [active, paused, counting, held, reached] = [0, 0, 0, 0, 0]

  const enter = (phase: Phase, at: number) => {
    phases[phase] = at
    reached |= until[phase]
  }
  const decided = (at: number) => {
    enter('decision', at)
    outcome = 'approved'
    status = process.certificates.length > 0 ? 'producing-certificate' : 'delivering'
  }
  const accept = (at: number) => {
    enter('acceptance', at)
    status = 'review'
    tree.start()
    reviewed(at)
  }
  const reviewed = (at: number) => {
    if (status !== 'review' || !tree.isDone()) return
    if (process.decidedBy === 'items') decided(at)
    else status = 'deciding'
  }

  /** An event of one part. */
  function happenTo({ part, verb, leaf: index }: Act, event: RawEvent): void {
    if (verb === 'fulfil' || verb === 'breach') {
      owed.delete(part)
      if (status === 'following-up' && owed.size === 0) status = 'ended'
      return
    }
    const leaf = nodes[index]?.leaf
    if (!leaf || status !== 'review' || tree.states[index] === SHUT) return
    if (verb === 'suspend') tree.set(index, SPECIAL)
    else if (verb === 'resume' || verb === 'reconsider') tree.set(index, REVIEWING)
    else if (verb === 'fail' && !(leaf.kind === 'item' && leaf.separable)) tree.set(index, FAILED)
    else if (verb === 'screen') {
      const checks = (leaf.kind === 'item' && leaf.screening?.checks) || []
      if (checks.every(({ id: check }) => event.checks?.[check] === true)) tree.finish(index)
    } else if (verb === 'separate' || results.has(verb)) {
      if (verb === 'promise') owed.add(part)
      tree.finish(index)
    }
    reviewed(event.at)
  }

  /** An event of the shared life. */
  function happenToAll(type: string, at: number): void {
    const ending = endings[type]
    if (ending !== undefined) {
      outcome = ending
      status = 'ended'
      return
    }
    switch (type) {
      case 'open':
        enter('receipt', at)
        status = 'received'
        return
      case 'accept':
        accept(corrected ? (phases.receipt as number) : at)
        return
      case 'deem-accepted':
        accept(phases.receipt as number)
        return
      case 'request-correction':
        status = 'correcting'
        return
      case 'submit-correction':
        enter('receipt', at)
        corrected = true
        status = 'received'
        return
      case 'approve':
        decided(at)
        return
      case 'refuse':
        enter('decision', at)
        outcome = 'refused'
        status = 'refused'
        return
      case 'issue':
        enter('certificate', at)
        status = 'delivering'
        return
      case 'deliver':
        enter('delivery', at)
        status = status === 'delivering' && commits && owed.size > 0 ? 'following-up' : 'ended'
        return
    }
  }
  /** Which limits count and which are held up, as the case stands. */
  function look(): void {
    counting = 0
    held = 0
    if (status === 'ended') return
    for (const id of owed) counting |= whileOwed.get(id) ?? 0
    const phase = phaseOf[status]
    if (phase) counting |= inPhase[phase]
    if (status !== 'review') return
    for (const leaf of leaves) {
      const state = tree.states[leaf]
      if (state === SPECIAL) held |= inLeaf[leaf] as number
      else if (state !== SHUT) counting |= inLeaf[leaf] as number
    }
    held &= ~counting
  }

  function count(run: Run, to: number): void {
    if (run.countedFrom === null) return
    const { unit } = run.limit
    const from = Math.max(days.position(unit, run.countedFrom), run.counted)
    const until = days.position(unit, to)
    if (until > from) {
      run.used += days.between(unit, from, until)
      run.counted = until
    }
    run.countedFrom = null
  }

  function begin(code: number, at: number): void {
    const limit = limits[code] as Limit
    const from = phases[limit.from as Phase] ?? at
    const [since, before] = inForce[code] as readonly [number, number]
    if (from < since || from >= before) return
    const earlier = runs.filter((one) => one.limit.id === limit.id)
    for (const one of earlier) if (one.result === 'ended') one.result = 'superseded'
    const next: Run = {
      ...{
        limit,
        run: earlier.length + 1,
        startedAt: from,
        countedFrom: from,
        counted: Number.NEGATIVE_INFINITY,
      },
      ...{ used: 0, result: 'open' },
    }
    runs.push(next)
    running[code] = next
    active |= 1 << code
  }

  /** Goes on with a run, holds it up, or ends it. */
  function move(code: number, run: Run, at: number): void {
    const bit = 1 << code
    if (counting & bit) {
      run.countedFrom = at
      paused &= ~bit
      return
    }
    count(run, at)
    paused |= bit
    if (held & bit) return
    active &= ~bit
    paused &= ~bit
    running[code] = undefined
    if (run.result !== 'open') return
    run.result = reached & bit ? 'kept' : 'ended'
  }

  /** Goes on under a later version: parts and limits are the same where their ids are. */
  function goOn(next: Asked, at: number): void {
    const { finished } = tree
    const open = leaves.flatMap((leaf) =>
      tree.states[leaf] === SHUT ? [] : [[nodes[leaf]?.leaf?.id, tree.states[leaf] as LeafState] as const],
    )
    const going = running.filter((run) => run !== undefined)
    const wasPaused = new Set(going.filter((run) => paused & (1 << limits.indexOf(run.limit))))
    of = next
    ;({ process, nodes, leaves, inPhase, until, inLeaf, ofLeaf, whileOwed, inForce, commits, bind } = of)
    ;({ limits } = process)
    tree = walkTree(of)
    if (status === 'review') {
      tree.start()
      // In the order of the tree, so that what comes next is open when its turn is to be looked at.
      for (const leaf of leaves) {
        const id = nodes[leaf]?.leaf?.id ?? ''
        if (finished.has(id) && tree.states[leaf] !== SHUT) tree.finish(leaf)
        for (const [was, state] of open) if (was === id) tree.set(leaf, state)
      }
    }
    running = limits.map(() => undefined)
    active = 0
    paused = 0
    for (const run of going) {
      const code = limits.findIndex(({ id }) => id === run.limit.id)
      const [since, before] = inForce[code] ?? [0, 0]
      const from = run.startedAt
      if (code === -1 || !(bind & (1 << code)) || from < since || from >= before) {
        count(run, at)
        if (run.result === 'open') run.result = 'ended'
        continue
      }
      run.limit = limits[code] as Limit
      running[code] = run
      active |= 1 << code
      if (wasPaused.has(run)) paused |= 1 << code
    }
  }

  for (const event of events) {
    if (event.type === 'limit-warned') continue
    if (event.type === 'limit-exceeded' || event.type === 'due-dates-recounted') {
      for (const run of runs) {
        if (run.limit.id === event.limit && run.run === event.run) run.result = 'exceeded'
        const moved = event.changed?.find((one) => one.limit === run.limit.id && one.run === run.run)
        if (moved && moved.is > moved.was && run.result === 'exceeded') run.result = 'open'
      }
      continue
    }
    if (event.move) goOn(later(event.move), event.at)
    const act = of.act(event.type)
    reached = act.reaches
    if (event.type === 'refuse')
      for (const leaf of leaves) if (tree.states[leaf] === FAILED) reached |= ofLeaf[leaf] as number
    if (act.part !== '') happenTo(act, event)
    else happenToAll(event.type, event.at)
    look()
    // What counts and has no run; what has one and neither counts nor is held up for long; what counts again.
    let todo = (counting & ~active & bind) | (active & ~counting & ~(held & paused)) | (counting & paused)
    for (; todo !== 0; todo &= todo - 1) {
      const code = 31 - Math.clz32(todo & -todo)
      const run = running[code]
      if (run) move(code, run, event.at)
      else begin(code, event.at)
    }
  }
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0]
  return {
    ended: status === 'ended',
    outcome,
    openedAt: second(first),
    acceptedAt: second(phases.acceptance ?? 0),
    decidedAt: second(phases.decision ?? 0),
    closedAt: second(last),
    seconds: second(last) - second(first),
    workingSeconds: second(days.worked(last)) - second(days.worked(first)),
    clocks: runs.map(({ limit, run, result, used }) => ({
      ...{ limit: limit.id, run, result },
      used: limit.unit.endsWith('hours') ? Math.round(used / 1000) : used,
    })),
  }
}

const second = (at: number) => Math.floor(at / 1000)
