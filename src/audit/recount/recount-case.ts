import { type Facts, holds } from '../../process/condition.ts'
import type { Limit, Phase, Process } from '../../process/definition.ts'
import { startOfDay } from '../../time/beijing-time.ts'
import type { Calendar } from '../../time/calendar.ts'
import { type FlatNode, flatten, walkTree } from './walk-tree.ts'

/** An event as it is read from the ledger; instants are epoch milliseconds. */
export interface RawEvent {
  readonly type: string
  readonly at: number
  /** The limit and run of a clock's event; whether a screening held in all its checks; what a recount moved. */
  readonly limit?: string
  readonly run?: number
  readonly checks?: Readonly<Record<string, boolean>>
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

const order: readonly Phase[] = ['receipt', 'acceptance', 'decision', 'certificate', 'delivery']
const place = (phase: Phase) => order.indexOf(phase)

/** Whether a limit spans a phase; what begins or ends inside the review spans it. */
function spans({ from, until }: Limit, phase: Phase): boolean {
  if (from === 'promise') return false
  const first = from === 'turn' ? 'acceptance' : from
  const last = until === 'result' || until === 'fulfilment' ? 'decision' : until
  return place(first) <= place(phase) && place(phase) < place(last)
}

const OFF = 0
const COUNTING = 1
const HELD = 2
type Mode = typeof OFF | typeof COUNTING | typeof HELD

/** What of a definition is looked up at each event, worked out once. */
export interface Prepared {
  readonly process: Process
  readonly nodes: readonly FlatNode[]
  readonly leafAt: ReadonlyMap<string, number>
  /** By phase of the life, which limits count. */
  readonly inPhase: Readonly<Record<Phase, readonly boolean[]>>
  /** By leaf, which limits count while it is under way. */
  readonly inLeaf: ReadonlyMap<number, readonly boolean[]>
  readonly commits: boolean
}

export function prepare(process: Process): Prepared {
  const nodes = flatten(process.tree)
  const { limits } = process
  const leaves = nodes.filter(({ leaf }) => leaf)
  const inPhase = Object.fromEntries(
    order.map((phase) => [
      phase,
      limits.map((limit) => spans(limit, phase) && !(limit.item !== undefined && phase === 'acceptance')),
    ]),
  ) as Record<Phase, boolean[]>
  const inLeaf = leaves.map(({ index, leaf, waiting }): [number, boolean[]] => [
    index,
    limits.map(
      (limit) =>
        spans(limit, 'acceptance') &&
        (limit.item === undefined ||
          limit.item === leaf?.id ||
          (limit.from !== 'turn' && waiting.has(limit.item))),
    ),
  ])
  return {
    process,
    nodes,
    leafAt: new Map(leaves.map(({ index, leaf }) => [leaf?.id ?? '', index])),
    inPhase,
    inLeaf: new Map(inLeaf),
    commits: leaves.some(({ kind }) => kind === 'commitment'),
  }
}

interface Run {
  readonly limit: Limit
  readonly run: number
  countedFrom: number | null
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

/** What gives a part of the review its result. */
const results = new Set(['pass', 'fail', 'screen', 'reply', 'done', 'elapsed', 'promise'])

/** The events that hold: an act entered after the fact makes void what time had recorded after the act's own time. */
function standing(events: readonly RawEvent[]): readonly RawEvent[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { at } of events) {
    if (at < last) break
    last = at
  }
  if (last === events.at(-1)?.at) return events
  const kept: RawEvent[] = []
  for (const event of events) {
    while ((kept.at(-1)?.at ?? 0) > event.at) kept.pop()
    kept.push(event)
  }
  return kept
}

/**
 * The figures of a case straight from its ledger. It is written beside the engine and shares nothing with it, nor
 * with what is kept when a case closes, but the definitions, their conditions and the calendar's own counting: what
 * both say is said twice.
 * @throws TimeError `calendar-missing`
 */
export function recountCase(
  prepared: Prepared,
  calendar: Calendar,
  facts: Facts,
  ledger: readonly RawEvent[],
): Recounted {
  const { process, nodes, leafAt, inPhase, inLeaf, commits } = prepared
  const { limits } = process
  const events = standing(ledger)
  const tree = walkTree(nodes, facts)
  const owed = new Set<string>()
  const runs: Run[] = []
  const running: (Run | undefined)[] = limits.map(() => undefined)
  const phases: Partial<Record<Phase, number>> = {}
  let status = ''
  let outcome = ''
  let entered: Phase[] = []

  const enter = (phase: Phase, at: number) => {
    phases[phase] = at
    entered.push(phase)
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
    if (status !== 'review' || !tree.isDone) return
    if (process.decidedBy === 'items') decided(at)
    else status = 'deciding'
  }

  /** An event of one part. */
  function happenTo(id: string, verb: string, event: RawEvent): void {
    if (verb === 'fulfil' || verb === 'breach') {
      owed.delete(id)
      if (status === 'following-up' && owed.size === 0) status = 'ended'
      return
    }
    const index = leafAt.get(id)
    const leaf = index === undefined ? undefined : nodes[index]?.leaf
    if (index === undefined || !leaf || status !== 'review') return
    const state = tree.open.get(index)
    if (state === undefined) return
    if (verb === 'suspend') tree.set(index, 'special')
    else if (verb === 'resume' || verb === 'reconsider') tree.set(index, 'reviewing')
    else if (verb === 'fail' && !(leaf.kind === 'item' && leaf.separable)) tree.set(index, 'failed')
    else if (verb === 'screen') {
      const checks = (leaf.kind === 'item' && leaf.screening?.checks) || []
      if (checks.every(({ id: check }) => event.checks?.[check] === true)) tree.finish(index)
    } else if (verb === 'separate' || results.has(verb)) {
      if (verb === 'promise') owed.add(id)
      tree.finish(index)
    }
    reviewed(event.at)
  }

  function happen(event: RawEvent): void {
    const { type, at } = event
    const dot = type.lastIndexOf('.')
    if (dot > 0) happenTo(type.slice(0, dot), type.slice(dot + 1), event)
    else happenToAll(type, at)
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
  let corrected = false

  function modeOf(code: number): Mode {
    const limit = limits[code] as Limit
    if (status === 'ended') return OFF
    if (owed.has(limit.id)) return COUNTING
    const phase = phaseOf[status]
    if (phase) return inPhase[phase][code] ? COUNTING : OFF
    if (status !== 'review') return OFF
    let mode: Mode = OFF
    for (const [leaf, state] of tree.open) {
      if (!inLeaf.get(leaf)?.[code]) continue
      if (state !== 'special') return COUNTING
      mode = HELD
    }
    return mode
  }

  const belongs = (id: string) => included.has(id)
  const included = includedIn(nodes, facts)

  function binds({ when, item, inForce }: Limit, at: number): boolean {
    if (when && !holds(when, facts)) return false
    if (item !== undefined && !belongs(item)) return false
    if (!inForce) return true
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
    return (inForce.from ?? '') <= String(day) && String(day) <= (inForce.to ?? '9999')
  }

  function count(run: Run, to: number): void {
    if (run.countedFrom === null) return
    const clock = calendar.clocks[run.limit.unit]
    const from = Math.max(clock.at(run.countedFrom), run.counted)
    const until = clock.at(to)
    if (until > from) {
      run.used += clock.count(from, until)
      run.counted = until
    }
    run.countedFrom = null
  }

  function reached({ id, until, item }: Limit, { type }: RawEvent, wasFailed: ReadonlySet<string>): boolean {
    if (until === 'fulfilment') return type === `${id}.fulfil`
    if (item !== undefined) {
      const [of, verb = ''] = type.split('.')
      if (type === 'refuse' ? wasFailed.has(item) : of === item && results.has(verb)) return true
    }
    return until !== 'result' && entered.some((phase) => place(phase) >= place(until))
  }

  const none: ReadonlySet<string> = new Set()
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
    entered = []
    const failed = event.type === 'refuse' ? failedIn(nodes, tree.open) : none
    happen(event)
    for (let code = 0; code < limits.length; code += 1) {
      const mode = modeOf(code)
      const run = running[code]
      if (run) {
        if (mode === COUNTING && run.countedFrom === null) run.countedFrom = event.at
        if (mode === COUNTING) continue
        count(run, event.at)
        if (mode === HELD) continue
        running[code] = undefined
        if (run.result === 'open' && reached(run.limit, event, failed)) run.result = 'kept'
        if (run.result === 'open') run.result = 'ended'
        continue
      }
      if (mode !== COUNTING) continue
      const limit = limits[code] as Limit
      const from = phases[limit.from as Phase] ?? event.at
      if (!binds(limit, from)) continue
      const earlier = runs.filter((one) => one.limit === limit)
      for (const one of earlier) if (one.result === 'ended') one.result = 'superseded'
      const next: Run = {
        ...{ limit, run: earlier.length + 1, countedFrom: from, counted: Number.NEGATIVE_INFINITY },
        ...{ used: 0, result: 'open' },
      }
      runs.push(next)
      running[code] = next
    }
  }
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0]
  const second = (at: number) => Math.floor(at / 1000)
  const { count: between } = calendar.clocks['working-hours']
  const start = startOfDay(calendar.days.first)
  return {
    ended: status === 'ended',
    outcome,
    openedAt: second(first),
    acceptedAt: second(phases.acceptance ?? 0),
    decidedAt: second(phases.decision ?? 0),
    closedAt: second(last),
    seconds: second(last) - second(first),
    workingSeconds: second(between(start, last)) - second(between(start, first)),
    clocks: runs.map(({ limit, run, result, used }) => ({
      ...{ limit: limit.id, run, result },
      used: limit.unit.endsWith('hours') ? Math.round(used / 1000) : used,
    })),
  }
}

function failedIn(nodes: readonly FlatNode[], open: ReadonlyMap<number, string>): ReadonlySet<string> {
  return new Set(
    [...open].flatMap(([index, state]) => (state === 'failed' ? (nodes[index]?.leaf?.id ?? []) : [])),
  )
}

/** The leaves that belong in a case: those of branches not chosen don't, nor those whose own condition fails. */
function includedIn(nodes: readonly FlatNode[], facts: Facts): ReadonlySet<string> {
  const found = new Set<string>()
  function visit(index: number): void {
    const { leaf, tree, parts } = nodes[index] as FlatNode
    if (leaf) {
      if (!leaf.when || holds(leaf.when, facts)) found.add(leaf.id)
    } else if (tree.kind === 'choice') {
      const branch = tree.branches.findIndex(({ when }) => !when || holds(when, facts))
      if (branch !== -1) visit(parts[branch] as number)
    } else for (const part of parts) visit(part)
  }
  visit(0)
  return found
}
