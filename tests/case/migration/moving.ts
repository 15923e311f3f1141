import { reformLaw } from '../../../machines/duties/law.ts'
import type { Case } from '../../../src/case/case.ts'
import type { Step } from '../../../src/case/engine.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import type { Migration } from '../../../src/case/migration/migration.ts'
import type { Process } from '../../../src/process/definition.ts'
import { certify } from '../../../src/process/reform/certify.ts'
import { clerk, hall } from '../hall.ts'

/** A hall with a version of a process and the next one, in which cases are moved. */
export function movingHall(from: Process, next: Omit<Process, 'version'>) {
  const to: Process = { ...next, version: from.version + 1 }
  const own = hall([from, to])
  const certificate = certify({ before: [from], result: to }, reformLaw)
  const migrate = own.engine.migration({ from, to, certificate })
  let serial = 0
  const when = (at: Temporal.Instant) => ({ occurredAt: at, recordedAt: at })
  return {
    ...own,
    from,
    to,
    certificate,
    /** Whether a case may move at an instant. */
    asked: (of: Case, history: readonly LedgerEvent[], at: Temporal.Instant): Migration =>
      own.engine.movable(of, migrate, history, when(at)).found,
    move(of: Case, history: readonly LedgerEvent[], at: Temporal.Instant): Step {
      serial += 1
      const said = {
        reform: `30000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
        reasons: '施行新版本',
      }
      const actor = { ...clerk, id: 'office', role: 'leading-group-office' }
      const step = own.engine.move(of, { ...said, migrate }, actor, when(at), history)
      if ('refusals' in step) throw new Error(step.refusals.map(({ en }) => en).join('; '))
      return step
    },
  }
}

/** What a case lives through, kept as its ledger. */
export function story(own: ReturnType<typeof movingHall>, opened: Step) {
  let current = opened.case
  const events = [...opened.effects.events]
  const take = (step: Step) => {
    current = step.case
    events.push(...step.effects.events)
    return step
  }
  return {
    events: events as readonly LedgerEvent[],
    get case() {
      return current
    },
    act(time: string, ...types: (string | readonly [string, object])[]) {
      for (const one of types) {
        const [type, payload] = typeof one === 'string' ? [one, {}] : one
        take(own.step(current, time, type, payload))
      }
      return this
    },
    move: (at: Temporal.Instant) => take(own.move(current, events, at)),
    asked: (at: Temporal.Instant) => own.asked(current, events, at),
  }
}
