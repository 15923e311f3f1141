import type { Case } from '../../case/case.ts'
import { earlierDefinitions } from '../../case/migration/earlier-definitions.ts'
import type { Process } from '../../process/definition.ts'
import { canonicalHash } from '../../time/canonical-hash.ts'
import type { HallSessions } from '../../time/hall-sessions.ts'
import type { Notice } from '../../time/notice.ts'
import type { Anchor, AnchorLeaf } from './anchor.ts'
import { type ClockProof, type ClockProofSource, clockProofs } from './clock-proofs.ts'

export const CASE_FILE_FORMAT = 'banjie-case/1'

/** That an anchor holds a state of the case: the leaf, and the way from it to the anchor's root. */
export interface AnchorProof {
  readonly anchor: Anchor
  readonly leaf: AnchorLeaf
  /** The leaf's place in the tree. */
  readonly index: number
  readonly path: readonly string[]
}

/**
 * A whole case in one file, with all that is needed to verify it where there is no database. Plain JSON; personal data
 * are in it as the ledger has them, sealed and masked, so that the chain can be verified by whoever can't open them.
 */
export interface CaseFile {
  readonly format: typeof CASE_FILE_FORMAT
  readonly exportedAt: string
  readonly case: ReturnType<typeof summaryOf>
  readonly definition: { readonly hash: string; readonly process: Process }
  /** Those that it ran under before, in order, where it has moved to a later version. */
  readonly earlier?: readonly { readonly hash: string; readonly process: Process }[]
  /** Every notice and timetable that was known, with when: calendars of any instant follow. */
  readonly calendar: { readonly notices: readonly Notice[]; readonly sessions: readonly HallSessions[] }
  /** The ledger of the case, in order; instants as ISO texts. */
  readonly events: readonly Readonly<Record<string, unknown>>[]
  readonly clocks: readonly ClockProof[]
  readonly anchors: readonly AnchorProof[]
  /** SM3 of each part's canonical JSON, by JSON pointer. */
  readonly seals: Readonly<Record<string, string>>
  /** SM3 of the canonical seals, and so of the whole. */
  readonly hash: string
}

/** What a replay of the history gives, in short. */
export function summaryOf(of: Case) {
  const { id, number, process, version, revision, head, ended, outcome, openedAt, lastAt } = of
  const state = JSON.stringify(of.value)
  return {
    ...{ id, number, process, version, revision, head, state, ended, outcome },
    openedAt: String(openedAt),
    lastAt: String(lastAt),
  }
}

/** The parts of a file that are sealed each on its own, so that a changed digit is not only noticed but found. */
export function sealsOf(file: Omit<CaseFile, 'seals' | 'hash'>): Record<string, string> {
  const { calendar, events, clocks, anchors } = file
  const each = (pointer: string, parts: readonly unknown[]) =>
    parts.map((part, index): [string, unknown] => [`${pointer}/${index}`, part])
  const parts: [pointer: string, part: unknown][] = [
    ['/format', file.format],
    ['/exportedAt', file.exportedAt],
    ['/case', file.case],
    ['/definition', file.definition],
    ...each('/earlier', file.earlier ?? []),
    ...each('/calendar/notices', calendar.notices),
    ...each('/calendar/sessions', calendar.sessions),
    ...each('/events', events),
    ...each('/clocks', clocks),
    ...each('/anchors', anchors),
  ]
  return Object.fromEntries(parts.map(([pointer, part]) => [pointer, canonicalHash(part)]))
}

export interface CaseFileSource extends ClockProofSource {
  /** Every notice and timetable that is known. */
  readonly notices: readonly Notice[]
  readonly sessions: readonly HallSessions[]
  readonly anchors: readonly AnchorProof[]
  readonly at: Temporal.Instant
}

export function caseFile(source: CaseFileSource): CaseFile {
  const { engine, of, events, notices, sessions, anchors, at } = source
  const process = engine.processOf(of)
  const earlier = earlierDefinitions(engine.processOf, of, events)
  const unsealed = {
    format: CASE_FILE_FORMAT,
    exportedAt: String(at),
    case: summaryOf(of),
    definition: { hash: canonicalHash(process), process },
    ...(earlier.length > 0 && {
      earlier: earlier.map((one) => ({ hash: canonicalHash(one), process: one })),
    }),
    calendar: { notices, sessions },
    events: events.map(({ occurredAt, recordedAt, ...event }) => ({
      ...event,
      occurredAt: String(occurredAt),
      recordedAt: String(recordedAt),
    })),
    clocks: clockProofs(source),
    anchors,
  } as const
  const seals = sealsOf(unsealed)
  return { ...unsealed, seals, hash: canonicalHash(seals) }
}
