import type { Name, Process } from '../../process/definition.ts'
import { type CaseMachine, compile } from '../../process/machine.ts'
import type { Certificate, Change, DutyVerdict, LimitVerdict } from '../../process/reform/certificate.ts'
import { referenceOf } from '../../process/reform/reference.ts'
import type { Calendar } from '../../time/calendar.ts'
import { TimeError } from '../../time/time-error.ts'
import { activePaths } from '../active-paths.ts'
import type { Case } from '../case.ts'
import type { LedgerEvent } from '../ledger.ts'
import { carriedClocks } from './carried-clocks.ts'
import { dutiesAhead, waysAround } from './duties-ahead.ts'
import { leafStandings } from './leaf-standing.ts'
import { placeUnder } from './place.ts'
import type { Line, MigrationProof, Refusal } from './proof.ts'
import { warningsAfter } from './warnings.ts'

/** A version of a process, a later one of the same, and the certificate that compares the two. */
export interface Between {
  readonly from: Process
  readonly to: Process
  readonly certificate: Compared
}

/** What of a certificate a migration rests on. */
export interface Compared extends Pick<Certificate, 'before' | 'result' | 'granted'> {
  readonly duties: readonly Pick<DutyVerdict, 'duty' | 'zh' | 'en' | 'now'>[]
  readonly limits: readonly (Pick<LimitVerdict, 'limit'> & {
    readonly changes: readonly Pick<Change, 'by' | 'allowed'>[]
  })[]
}

export interface Moving {
  /** The case as its history implies, with all that was due by then. */
  readonly case: Case
  /** The events that hold, in the order in which they happened. */
  readonly events: readonly LedgerEvent[]
  readonly at: Temporal.Instant
  /** As it is known then. */
  readonly calendar: Calendar
}

/** The case as it goes on with the proof that it may; or why it stays. */
export type Migration =
  | { readonly moves: true; readonly case: Case; readonly proof: MigrationProof }
  | { readonly moves: false; readonly refusals: readonly Refusal[] }

/** By what right a limit may demand less, or nothing, as the certificate found it. */
const rightIn =
  ({ from, certificate: { limits } }: Between) =>
  (id: string): Name | null => {
    const rights = limits.find(({ limit }) => limit === `${referenceOf(from)}#${id}`)?.changes ?? []
    return rights.every(({ allowed }) => allowed) ? (rights.find(({ by }) => by)?.by ?? null) : null
  }

/** Why no case of the one version moves to the other. */
function whyNone({ from, to, certificate }: Between, at: Temporal.Instant): Name[] {
  if (from.slug !== to.slug)
    return [
      {
        zh: `${referenceOf(to)}由另外的事项合并而成：办件只能移到同一流程的后续版本`,
        en: `${referenceOf(to)} is another process, as one that several were merged into: cases move to a later version of their own`,
      },
    ]
  const problems: Name[] = []
  const day = String(at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate())
  const since = to.inForce?.from ?? ''
  if (to.version <= from.version)
    problems.push({
      zh: `${referenceOf(to)}不是后续版本`,
      en: `${referenceOf(to)} is not later than ${referenceOf(from)}`,
    })
  if (day < since)
    problems.push({
      zh: `${referenceOf(to)}自${since}起施行，今天是${day}`,
      en: `${referenceOf(to)} is in force from ${since}, and today is ${day}`,
    })
  if (!certificate.before.includes(referenceOf(from)) || certificate.result !== referenceOf(to))
    problems.push({
      zh: `改革证明比较的是${certificate.before.join('、')}与${certificate.result}`,
      en: `the certificate compares ${certificate.before.join(', ')} with ${certificate.result}`,
    })
  else if (!certificate.granted)
    problems.push({
      zh: `${referenceOf(to)}相对于${referenceOf(from)}的改革证明未通过`,
      en: `the certificate of ${referenceOf(to)} against ${referenceOf(from)} is refused`,
    })
  return problems
}

/** The innermost active states, sorted: a database keeps no order of keys. */
function innermost(value: Case['value']): string[] {
  const paths = activePaths(value).filter((path) => path !== '')
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`))).sort()
}

/**
 * Decides for cases of one version whether they may go on under another, and proves it: every active state has its
 * place there, no used time is lost, no warning comes twice or is lost, and no duty vanishes. Pure.
 */
export function migrationBetween(between: Between, machine: CaseMachine = compile(between.to)) {
  const { from, to } = between
  const rightOf = rightIn(between)
  let around: ReturnType<typeof waysAround> | undefined

  function decide({ case: of, events, at, calendar }: Moving): Migration {
    const refusals: Refusal[] = []
    const refuse = (line: Line, problems: readonly Name[]) =>
      refusals.push(...problems.map((one) => ({ line, ...one })))
    refuse('case', whyNone(between, at))
    if (of.process !== from.slug || of.version !== from.version) {
      const now = referenceOf({ slug: of.process, version: of.version })
      refuse('case', [{ zh: `办件按${now}办理`, en: `the case runs under ${now}` }])
    }
    if (of.ended) refuse('case', [{ zh: '办件已办结', en: 'the case has ended' }])
    if (refusals.length > 0) return { moves: false, refusals }

    const standings = leafStandings(from, of, events)
    const place = placeUnder(from, to, machine, of, standings)
    refuse('state', place.problems)
    // Without a place there is no state whose clocks and duties could be looked at.
    if (refusals.length > 0) return { moves: false, refusals }
    const { clocks, lines, problems } = carriedClocks({ from, to, rightOf }, calendar, of, place, at)
    refuse('clocks', problems)
    const { value, context } = place
    const moved: Case = { ...of, version: to.version, value, context, clocks }
    const { problems: wrong, ...warnings } = warningsAfter(between, of, moved, lines)
    refuse('warnings', wrong)
    around ??= waysAround(to)
    const { duties, refusals: vanishing } = dutiesAhead({ ...between, around }, of, place, standings)
    refusals.push(...vanishing)
    if (refusals.length > 0) return { moves: false, refusals }
    const proof: MigrationProof = {
      from: referenceOf(from),
      to: referenceOf(to),
      at: String(at),
      state: { before: innermost(of.value), after: innermost(value) },
      facts: place.answered,
      clocks: lines,
      warnings,
      duties,
    }
    return { moves: true, case: moved, proof }
  }

  return (moving: Moving): Migration => {
    try {
      return decide(moving)
    } catch (error) {
      if (!(error instanceof TimeError)) throw error
      return {
        moves: false,
        refusals: [
          {
            line: 'clocks',
            zh: `到期日无法计算（${error.code}）：请先公布所缺年份的放假安排`,
            en: `a due date can not be counted: ${error.message}`,
          },
        ],
      }
    }
  }
}
