import type { Case } from '../case/case.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Name, Process } from '../process/definition.ts'
import { leavesFor } from '../process/tree.ts'

/** One step as the applicant sees it: nobody's name, no opinion, no reason. */
export interface ProgressStep extends Name {
  readonly id: string
  /** `held`: in a special procedure, whose time does not count. */
  readonly state: 'done' | 'active' | 'held' | 'waiting'
  readonly doneAt: Temporal.Instant | null
}

/** What the applicant is asked for, and by when. */
export interface Asked {
  readonly kind: 'correction' | 'commitment'
  readonly what: Name
  readonly defect: string | null
  readonly basis: string | null
  readonly remedy: string | null
  readonly until: string | null
}

type StateValue = Case['value']

/** The state of a leaf in the machine's value: of a state with this name, what is active in it. */
function stateOfLeaf(value: StateValue | undefined, id: string): string | undefined {
  if (value === undefined || typeof value === 'string') return undefined
  for (const [name, below] of Object.entries(value)) {
    if (name === id) return typeof below === 'string' ? below : undefined
    const found = stateOfLeaf(below, id)
    if (found) return found
  }
  return undefined
}

/** What ends a leaf, as far as its time goes. */
const ending = new Set(['pass', 'fail', 'separate', 'screen', 'reply', 'done', 'promise', 'elapsed'])

/** Active states of a leaf; a failed item that is not separable is still with the authority. */
const active: Readonly<Record<string, 'active' | 'held'>> = {
  reviewing: 'active',
  failed: 'active',
  'special-procedure': 'held',
}

function leafSteps(
  process: Process,
  { value, context }: Case,
  events: readonly LedgerEvent[],
): ProgressStep[] {
  return leavesFor(process.tree, context.facts).map((leaf) => {
    const own = stateOfLeaf(value, leaf.id)
    const last = events.findLast(({ type }) => {
      const [id, verb] = type.split('.')
      return id === leaf.id && ending.has(verb ?? '')
    })
    const { id, zh, en } = leaf
    const separable = leaf.kind === 'item' && leaf.separable
    const open = own === 'failed' && separable ? undefined : active[own ?? '']
    if (open) return { id, zh, en, state: open, doneAt: null }
    const ended = own !== undefined || last !== undefined
    return { id, zh, en, state: ended ? 'done' : 'waiting', doneAt: last?.occurredAt ?? null }
  })
}

/** A step of the shared life: done when its phase began, active while the case is where it is decided. */
function lifeStep(
  id: string,
  name: Name,
  doneAt: Temporal.Instant | undefined,
  isActive: boolean,
): ProgressStep {
  return { id, ...name, state: doneAt ? 'done' : isActive ? 'active' : 'waiting', doneAt: doneAt ?? null }
}

/**
 * The steps of a case in their order, as its applicant may see them. A case that has ended otherwise than by its
 * certificate shows what was done and not what will no longer come.
 */
export function progressSteps(process: Process, of: Case, events: readonly LedgerEvent[]): ProgressStep[] {
  const status = typeof of.value === 'string' ? of.value : Object.keys(of.value)[0]
  const { phases } = of
  const atIntake = ['received', 'correction-received', 'correction-requested'].includes(status ?? '')
  const decided = of.outcome === 'approved' || of.outcome === 'refused' ? phases.decision : undefined
  const deciding = typeof of.value === 'object' && stateOfLeaf({ root: of.value }, 'accepted') === 'deciding'
  const steps = [
    lifeStep('receipt', { zh: '收件', en: 'Received' }, of.openedAt, false),
    lifeStep('acceptance', { zh: '受理', en: 'Accepted' }, phases.acceptance, atIntake),
    ...leafSteps(process, of, events),
    ...(process.decidedBy === 'head'
      ? [lifeStep('decision', { zh: '决定', en: 'Decided' }, decided, deciding)]
      : []),
    ...(process.certificates.length > 0
      ? [
          lifeStep(
            'certificate',
            { zh: '制证', en: 'Certificate' },
            phases.certificate,
            status === 'producing-certificate',
          ),
        ]
      : []),
    lifeStep(
      'delivery',
      { zh: '送达', en: 'Delivered' },
      phases.delivery,
      status === 'delivering' || status === 'refused',
    ),
  ]
  const goesOn = of.outcome === null || of.outcome === 'approved'
  return goesOn
    ? steps
    : steps.filter(({ id, state }) => state === 'done' || (id === 'delivery' && state === 'active'))
}

interface Defect {
  readonly material?: string
  readonly defect: string
  readonly basis: string
  readonly remedy: string
}

/** What the applicant is asked for now: corrections while they are awaited, and the proofs that are owed. */
export function askedOf(process: Process, of: Case, events: readonly LedgerEvent[]): Asked[] {
  const notice = events.findLast(({ type }) => type === 'request-correction')
  const { defects = [], until = null } = (notice?.payload ?? {}) as {
    defects?: readonly Defect[]
    until?: string
  }
  const corrections = of.value === 'correction-requested' ? defects : []
  const owed = leavesFor(process.tree, of.context.facts).filter(({ id }) =>
    Object.hasOwn(of.context.owed, id),
  )
  const general = { zh: '申请', en: 'The application' }
  return [
    ...corrections.map(({ material, defect, basis, remedy }): Asked => {
      const { zh, en } = process.materials.find(({ id }) => id === material) ?? general
      return { kind: 'correction', what: { zh, en }, defect, basis, remedy, until }
    }),
    ...owed.map(({ id, zh, en }): Asked => {
      const due = of.clocks.find((clock) => clock.limit === id && !clock.stoppedAt)?.due
      const day = of.context.owed[id] ?? (due ? String(due.date) : null)
      return { kind: 'commitment', what: { zh, en }, defect: null, basis: null, remedy: null, until: day }
    }),
  ]
}

/** The case's own clocks: those of single items and steps are the house's affair. */
export const clocksForApplicant = (process: Process, { clocks }: Case) =>
  clocks.filter((clock) => {
    const limit = process.limits.find(({ id }) => id === clock.limit)
    return limit && !limit.item && limit.kind !== 'step' && limit.from !== 'promise' && !limit.owedBy
  })

/** The last day on which the case is to be finished, of the clocks that count; null while none does. */
export function expectedEnd(process: Process, of: Case): Temporal.PlainDate | null {
  const days = clocksForApplicant(process, of).flatMap(({ due, stoppedAt }) =>
    due && !stoppedAt ? [due.date] : [],
  )
  return days.sort(Temporal.PlainDate.compare).at(-1) ?? null
}
