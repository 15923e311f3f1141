import canonicalize from 'canonicalize'
import type { Process } from '../../process/definition.ts'
import { compare } from '../../process/reform/comparison.ts'
import { referenceOf } from '../../process/reform/reference.ts'
import { canonicalHash } from '../../time/canonical-hash.ts'
import type { Standing } from '../engine.ts'
import type { LedgerEvent } from '../ledger.ts'
import type { Move } from './after-move.ts'
import type { Between, Compared, Migration, Moving } from './migration.ts'
import type { MigrationProof } from './proof.ts'

/** What judging needs of the engine that replays. */
interface Judging {
  processOf(of: { readonly process: string; readonly version: number }): Process
  migration(between: Between): (moving: Moving) => Migration
  calendarAt(known: Temporal.Instant): Moving['calendar']
}

/**
 * What a move rests on, as two definitions alone give it: the duties and what carries them. By what right a limit ends
 * is the law's to say, and stands in the proof with its citation.
 */
function comparedAgain(
  from: Process,
  to: Process,
): Pick<Compared, 'before' | 'result' | 'granted' | 'duties'> {
  const { duties, carriers } = compare({ before: [from], result: to }, { orders: [], permissions: [] })
  return {
    before: [referenceOf(from)],
    result: referenceOf(to),
    granted: true,
    duties: duties.map((duty) => ({
      duty: duty.id,
      zh: duty.zh,
      en: duty.en,
      now: carriers(duty).map(({ leaf }) => leaf?.id ?? 'decision'),
    })),
  }
}

const rightsIn = (from: Process, { clocks }: MigrationProof): Compared['limits'] =>
  clocks.flatMap(({ limit, by }) =>
    by ? [{ limit: `${referenceOf(from)}#${limit}`, changes: [{ by, allowed: true }] }] : [],
  )

/**
 * Looks at moves on ledgers again: from the history before one, its proof is made anew and has to be the one that
 * stands there. What was compared once is known: very many cases move from one version to another.
 */
export function moveJudge(engine: Judging) {
  const compared = new Map<Process, ReturnType<typeof comparedAgain>>()
  const known = new Map<string, (moving: Moving) => Migration>()

  function migrationFor(from: Process, to: Process, proof: MigrationProof) {
    const limits = rightsIn(from, proof)
    const key = JSON.stringify([referenceOf(from), referenceOf(to), limits])
    const found = known.get(key)
    if (found) return found
    const pair = compared.get(from)?.result === referenceOf(to) ? compared.get(from) : undefined
    const own = pair ?? comparedAgain(from, to)
    compared.set(from, own)
    const migrate = engine.migration({ from, to, certificate: { ...own, limits } })
    known.set(key, migrate)
    return migrate
  }

  /** What is wrong with a move; undefined when its history gives it. @param earlier the events that hold before it */
  return (
    { event, before }: Pick<Standing, 'event' | 'before'>,
    earlier: readonly LedgerEvent[],
  ): { readonly found: string; readonly expected: string } | undefined => {
    if (!before) return { found: 'a move', expected: 'an opening' }
    const move = event.payload as unknown as Move
    const [from, to] = [before.version, move.to].map((version) =>
      engine.processOf({ process: before.process, version }),
    ) as [Process, Process]
    if (move.definition !== canonicalHash(to))
      return { found: `a definition with the SM3 ${move.definition}`, expected: canonicalHash(to) }
    const calendar = engine.calendarAt(event.recordedAt)
    const migrate = migrationFor(from, to, move.proof)
    const again = migrate({ case: before, events: earlier, at: event.occurredAt, calendar })
    if (!again.moves)
      return { found: 'a move', expected: `none: ${again.refusals.map(({ en }) => en).join('; ')}` }
    const should = { from: from.version, value: again.case.value, proof: again.proof }
    const stands = { from: move.from, value: move.value, proof: move.proof }
    const [found, expected] = [stands, should].map((one) => canonicalize(one) ?? '') as [string, string]
    return found === expected ? undefined : { found, expected }
  }
}
