import type { Case } from '../case/case.ts'
import { itemStates } from '../case/item-states.ts'
import type { LedgerEvent } from '../case/ledger.ts'
import type { Parties } from '../case/party.ts'
import type { Name, Process } from '../process/definition.ts'
import type { OpenPayload } from '../process/events.ts'
import { leaves } from '../process/tree.ts'
import { partyView } from './party-view.ts'

/** Who did something, and when. */
const when = ({ occurredAt, actor }: LedgerEvent) => ({ at: String(occurredAt), by: actor })

const nameOf = (all: readonly (Name & { readonly id: string })[], id: string): Name => {
  const found = all.find((one) => one.id === id)
  return { zh: found?.zh ?? id, en: found?.en ?? id }
}

const payloadOf = <T>({ payload }: LedgerEvent) => payload as Partial<T>

function materialsOf({ materials }: Process, events: readonly LedgerEvent[]) {
  return events.flatMap((event) =>
    (payloadOf<Pick<OpenPayload, 'materials'>>(event).materials ?? []).map(({ material, medium }) => ({
      material,
      ...nameOf(materials, material),
      medium,
      ...when(event),
    })),
  )
}

function certificatesOf({ certificates }: Process, events: readonly LedgerEvent[]) {
  type Issued = { certificates: readonly { certificate: string; number: string }[] }
  return events
    .filter(({ type }) => type === 'issue')
    .flatMap((event) =>
      (payloadOf<Issued>(event).certificates ?? []).map(({ certificate, number }) => ({
        certificate,
        ...nameOf(certificates, certificate),
        number,
        ...when(event),
      })),
    )
}

/** What departments have said of the items; `reconsider` takes back what was said before. */
const verdicts = ['pass', 'fail', 'reply', 'reconsider'] as const

function opinionsOf({ tree }: Process, events: readonly LedgerEvent[]) {
  const items = leaves(tree)
  return events.flatMap((event) => {
    const [item = '', verb] = event.type.split('.')
    const verdict = verdicts.find((one) => one === verb)
    if (!verdict) return []
    const { opinion, reason, reasons } = payloadOf<{ opinion: string; reason: string; reasons: string[] }>(
      event,
    )
    const said = { opinion: opinion ?? reason ?? null, reasons: reasons ?? [] }
    return [{ item, ...nameOf(items, item), verdict, ...said, ...when(event) }]
  })
}

function commitmentsOf({ tree }: Process, { context, clocks }: Case, events: readonly LedgerEvent[]) {
  return leaves(tree).flatMap(({ id, kind, zh, en, department }) => {
    const promised = kind === 'commitment' && events.find(({ type }) => type === `${id}.promise`)
    if (!promised) return []
    const owed = Object.hasOwn(context.owed, id)
    const state = owed ? 'owed' : context.broken.includes(id) ? 'broken' : 'kept'
    const due = clocks.findLast(({ limit }) => limit === id)?.due?.date
    return [{ id, zh, en, department, state, due: due ? String(due) : null, ...when(promised) } as const]
  })
}

function itemsOf(process: Process, of: Case, events: readonly LedgerEvent[]) {
  return itemStates(process, of, events).map(({ leaf, state, result, special }) => ({
    id: leaf.id,
    kind: leaf.kind,
    zh: leaf.zh,
    en: leaf.en,
    department: leaf.department,
    state,
    result: result ? when(result) : null,
    specialProcedure: special ?? null,
  }))
}

/** What a case's page shows beside its state and clocks. @param events of the case that hold, in the order in which they happened */
export function caseDetails(
  process: Process,
  of: Case,
  [opened, ...later]: readonly [LedgerEvent, ...LedgerEvent[]],
) {
  const { applicant, agent, channel } = opened.payload as unknown as Parties & Pick<OpenPayload, 'channel'>
  const events = [opened, ...later]
  return {
    applicant: partyView(applicant),
    agent: agent ? partyView(agent) : null,
    channel: { id: channel, ...nameOf(process.channels, channel) },
    materials: materialsOf(process, events),
    items: itemsOf(process, of, events),
    opinions: opinionsOf(process, events),
    certificates: certificatesOf(process, events),
    commitments: commitmentsOf(process, of, events),
  }
}
