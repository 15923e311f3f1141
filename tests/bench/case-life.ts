import { catalogue } from '../../machines/catalogue.ts'
import { type CaseEngine, caseEngine } from '../../src/case/engine.ts'
import { type Change, changedRows } from '../../src/database/queries/ledger-rows.ts'
import { changeOf } from '../../src/services/change-of.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'

/** The office work of one company set-up: what each event carries, in order, after the opening. */
export const opening = {
  process: 'enterprise-setup-1545',
  applicant: { name: '合成测试', idType: 'resident-id', id: '370921190002280013' },
  channel: 'window',
  facts: { generalEnterprise: true },
}

const checks = { identity: true, name: true, address: true, scope: true }
const certificates = [
  { certificate: 'e-licence', number: 'SYN-L-1' },
  { certificate: 'e-seal', number: 'SYN-S-1' },
]

export const steps: readonly { type: string; payload: Record<string, unknown> }[] = [
  { type: 'accept', payload: {} },
  { type: 'registration.screen', payload: { checks } },
  ...['seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank'].map((item) => ({
    type: `${item}.pass`,
    payload: { opinion: '符合要求' },
  })),
  { type: 'issue', payload: { certificates } },
  { type: 'deliver', payload: { to: '合成测试', receipt: 'SYN-R-1' } },
]

const actor = { id: 'clerk-1', role: 'window-clerk', department: 'approval-bureau', window: 'A01' }

/** The rows that each step of one case's life writes: the same that the service writes. */
export function rowsOfLife(caseId: string, number: string, at: Temporal.Instant) {
  const engine: CaseEngine = caseEngine(catalogue, () => calendar)
  const when = { occurredAt: at, recordedAt: at }
  const event = (type: string, payload: object) => ({
    id: crypto.randomUUID(),
    type,
    payload: { ...payload },
    actor,
  })
  const { process, ...payload } = opening
  let step = engine.open({ id: caseId, number, process, version: 1 }, event('open', payload), when)
  const changes: Change[] = [changeOf(engine, undefined, step)]
  for (const { type, payload: sent } of steps) {
    const before = step.case
    step = engine.advance(before, event(type, sent), when)
    changes.push(changeOf(engine, before, step))
  }
  return changes.map((change) => changedRows([change]))
}

const calendar = shippedCalendar()
