import { caseEngine } from '../../case/engine.ts'
import type { LedgerEvent } from '../../case/ledger.ts'
import { defineProcess } from '../../process/define.ts'
import type { Process } from '../../process/definition.ts'
import { canonicalHash } from '../../time/canonical-hash.ts'
import { checkReceipt } from '../../time/check-receipt.ts'
import { hallSessionsHash } from '../../time/hall-sessions-hash.ts'
import { noticeHash } from '../../time/notice-hash.ts'
import { anchorHash } from './anchor.ts'
import { calendarsIn } from './calendars-in.ts'
import { type AnchorProof, CASE_FILE_FORMAT, type CaseFile, sealsOf, summaryOf } from './case-file.ts'
import { chainFaults, type HistoryFault } from './chain-faults.ts'
import { clockProofs } from './clock-proofs.ts'
import { type Difference, difference } from './difference.ts'
import { judgeHistory } from './judge-history.ts'
import { leafHash, rootFromPath } from './merkle.ts'

/** What whoever checks knows for himself. */
export interface Known {
  readonly catalogue: readonly Process[]
  /** `noticeHash` of the holiday notices that he holds as published. */
  readonly notices: ReadonlySet<string>
  /** `hallSessionsHash` of the hall hours that he holds for the hall's own. */
  readonly sessions: ReadonlySet<string>
  /** Of anchors that were kept elsewhere, the hash by serial. */
  readonly anchors: ReadonlyMap<number, string>
}

export interface CaseFileVerdict {
  readonly problems: readonly Difference[]
  /** Whether the process is one that whoever checks has as well, or only what the file says it is. */
  readonly definition: 'known' | 'from the file'
  /** Anchors that hold a state of the case, and how many of them were compared with copies kept elsewhere. */
  readonly anchors: { readonly count: number; readonly compared: number; readonly upTo: number }
  readonly receipts: number
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Definitions that a case ran under before; none for nearly all files. */
const isDefinitions = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => isRecord(one) && isRecord(one.process))

const lists = (file: Record<string, unknown>) => [file.events, file.clocks, file.anchors]

/** Whether it has the outer form of a case file. Everything within is checked part by part. */
export function isCaseFile(value: unknown): value is CaseFile {
  return (
    isRecord(value) &&
    value.format === CASE_FILE_FORMAT &&
    lists(value).every((list) => Array.isArray(list) && list.every(isRecord)) &&
    [value.case, value.definition, value.calendar, value.seals].every(isRecord) &&
    isDefinitions(value.earlier ?? []) &&
    isRecord((value.definition as Record<string, unknown>).process) &&
    Array.isArray((value.calendar as Record<string, unknown>).notices) &&
    Array.isArray((value.calendar as Record<string, unknown>).sessions)
  )
}

const atEvent = ({ seq, found, expected }: HistoryFault): Difference => ({
  path: `/events/${seq - 1}`,
  found,
  expected,
})

/** Runs one of the checks; what is so wrong that it can't even be looked at is a problem of its part. */
function attempted<T>(path: string, problems: Difference[], work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    problems.push({ path, found: String(error), expected: 'something that can be read' })
    return undefined
  }
}

function checkSeals({ seals, hash, ...file }: CaseFile): Difference[] {
  const own = sealsOf(file)
  const changed = difference(seals, own, '/seals')
  if (changed.length > 0) return changed.map(partOf)
  return hash === canonicalHash(seals) ? [] : [{ path: '/hash', found: hash, expected: canonicalHash(seals) }]
}

/** A seal that does not fit is told at the part that it seals. */
function partOf({ path, found, expected }: Difference): Difference {
  const pointer = path.slice('/seals/'.length).replaceAll('~1', '/').replaceAll('~0', '~')
  return { path: pointer, found: `SM3 ${expected ?? 'of nothing'}`, expected: `SM3 ${found ?? 'of nothing'}` }
}

function eventsIn({ events }: CaseFile, problems: Difference[]): LedgerEvent[] {
  const instantIn = (at: number, event: Readonly<Record<string, unknown>>, field: string) =>
    attempted(`/events/${at}/${field}`, problems, () => Temporal.Instant.from(String(event[field]))) ??
    Temporal.Instant.fromEpochMilliseconds(0)
  return events.map(
    (event, at) =>
      ({
        ...event,
        occurredAt: instantIn(at, event, 'occurredAt'),
        recordedAt: instantIn(at, event, 'recordedAt'),
      }) as unknown as LedgerEvent,
  )
}

function checkCalendar({ calendar }: CaseFile, known: Known): Difference[] {
  const { notices, sessions } = calendar
  const unknown = (path: string, hash: string): Difference => ({
    path,
    found: `SM3 ${hash}, which is not known here`,
    expected: 'what was published: compare it, and name it if it is right',
  })
  return [
    ...notices.map((notice, at) => [`/calendar/notices/${at}`, noticeHash(notice), known.notices] as const),
    ...sessions.map(
      (table, at) => [`/calendar/sessions/${at}`, hallSessionsHash(table), known.sessions] as const,
    ),
  ].flatMap(([path, hash, of]) => (of.has(hash) ? [] : [unknown(path, hash)]))
}

function checkReceipts({ clocks }: CaseFile, known: Known): Difference[] {
  return clocks.flatMap(({ receipt }, at) => {
    if (!receipt) return []
    const check = checkReceipt(receipt, known.notices)
    return check.ok ? [] : check.problems.map((one) => ({ ...one, path: `/clocks/${at}/receipt${one.path}` }))
  })
}

function checkAnchor(events: readonly LedgerEvent[], proof: AnchorProof, path: string): Difference[] {
  const { anchor, leaf, index } = proof
  const root = rootFromPath(leafHash(leaf), { index, size: anchor.size, path: proof.path })
  const { caseId, hash } = events[leaf.length - 1] ?? {}
  return [
    ...difference(anchor.hash, anchorHash(anchor), `${path}/anchor/hash`),
    ...difference(root, anchor.root, `${path}/path`),
    ...difference({ caseId: leaf.caseId, head: leaf.head }, { caseId, head: hash }, `${path}/leaf`),
  ]
}

/**
 * Verifies a case file with nothing but itself and what whoever checks knows: every seal, the chain, that each event
 * could happen under the definition in the file, that the clocks are what a replay gives, every receipt by the
 * independent checker, and every anchor. Never throws for a file that `isCaseFile` lets through.
 */
export function checkCaseFile(file: CaseFile, known: Known): CaseFileVerdict {
  const problems: Difference[] = []
  const check = (path: string, work: () => readonly Difference[]) => {
    problems.push(...(attempted(path, problems, work) ?? []))
  }
  const { process, hash } = file.definition
  const events = eventsIn(file, problems)
  const earlier = file.earlier ?? []
  const isKnown = [hash, ...earlier.map((one) => one.hash)].every((own) =>
    known.catalogue.some((one) => canonicalHash(one) === own),
  )
  const id = String(file.case.id)

  check('', () => checkSeals(file))
  check('/definition', () => difference(hash, canonicalHash(process), '/definition/hash'))
  for (const [at, one] of earlier.entries())
    check(`/earlier/${at}`, () => difference(one.hash, canonicalHash(one.process), `/earlier/${at}/hash`))
  check('/calendar', () => checkCalendar(file, known))
  check('/events', () => chainFaults(id, events).map(atEvent))
  check('/definition/process', () => {
    const calendarAt = calendarsIn(file.calendar)
    const definitions = [process, ...earlier.map((one) => one.process)].map(defineProcess)
    const engine = caseEngine(definitions, calendarAt)
    const judged = judgeHistory(engine, events)
    const faults = judged.faults.map(atEvent)
    if (!judged.case) return faults
    const proofs = clockProofs({ engine, of: judged.case, events, calendarAt })
    return [
      ...faults,
      ...difference(file.case, summaryOf(judged.case), '/case'),
      ...difference(file.clocks, JSON.parse(JSON.stringify(proofs)), '/clocks'),
    ]
  })
  check('/clocks', () => checkReceipts(file, known))
  const kept = ({ anchor }: AnchorProof) => known.anchors.get(anchor?.serial)
  for (const [at, proof] of file.anchors.entries())
    check(`/anchors/${at}`, () => [
      ...checkAnchor(events, proof, `/anchors/${at}`),
      ...difference(proof.anchor.hash, kept(proof) ?? proof.anchor.hash, `/anchors/${at}/anchor/hash`),
    ])
  return {
    problems: distinct(problems),
    definition: isKnown ? 'known' : 'from the file',
    anchors: {
      count: file.anchors.length,
      compared: file.anchors.filter((one) => kept(one) !== undefined).length,
      upTo: Math.max(0, ...file.anchors.map(({ leaf }) => Number(leaf?.length) || 0)),
    },
    receipts: file.clocks.filter(({ receipt }) => receipt).length,
  }
}

const textOf = ({ path, found, expected }: Difference) => JSON.stringify([path, found, expected])

/** The most precise places first: a seal tells only of a part that no other check has found. */
function distinct(problems: readonly Difference[]): Difference[] {
  const once = [...new Map(problems.map((one) => [textOf(one), one])).values()]
  const isSeal = ({ found }: Difference) => String(found).startsWith('SM3 ')
  const precise = once.filter((one) => !isSeal(one))
  const within = (path: string) => precise.some((one) => one.path === path || one.path.startsWith(`${path}/`))
  return [...precise, ...once.filter((one) => isSeal(one) && !within(one.path))]
}
