import type { Name } from '../../process/definition.ts'

/**
 * The thresholds of the rules, from a day on. No national rule sets any of them: each is the county's to decide.
 * Seconds, minutes and days are plain ones where the name doesn't say working.
 */
export interface RuleSettings {
  /** The first day on which it holds (ISO): a case is judged by what held when it was received. */
  readonly from: string
  readonly mark: 'assumed' | 'confirmed'
  readonly source: Name
  readonly redBeyond: { readonly percent: number; readonly workingDays: number }
  readonly yellowsToRed: number
  readonly explanationWorkingDays: number
  readonly placeholders: readonly string[]
  readonly suspension: {
    readonly workingDaysLeft: number
    readonly most: number
    readonly sharePercent: number
    readonly shareExempt: readonly string[]
  }
  readonly reopenedDays: number
  readonly notDoneWords: readonly string[]
  readonly instant: readonly string[]
  readonly handledWithinSeconds: number
  readonly closedInOneMinute: number
  readonly identicalTimes: number
  readonly backdatedMinutes: number
  readonly outageWords: readonly string[]
  readonly visitsWithoutCase: number
  readonly leftWords: readonly string[]
  readonly followUpWorkingDays: number
  readonly forbiddenPapers: readonly {
    readonly words: string
    readonly section: string
    readonly source: string
  }[]
  readonly lowRiskInspections: number
  readonly rating: {
    readonly secondsAfterClose: number
    readonly samePhone: number
    readonly burst: number
    readonly burstMinutes: number
  }
  readonly idleWorkingDays: number
  readonly overtaking: { readonly sigmas: number; readonly least: number; readonly repeated: number }
  readonly twoWindowsMinutes: number
  readonly dutyFrom: string
  readonly dutyTo: string
  readonly refiledWorkingDays: number
  readonly queue: {
    readonly waitMinutes: number
    readonly leastTickets: number
    readonly calls: number
  }
}

/** The settings in force on a day: the last that began by then, else the first there are. */
export function settingsOn(all: readonly RuleSettings[], day: Temporal.PlainDate): RuleSettings {
  const sorted = [...all].sort((a, b) => (a.from < b.from ? -1 : 1))
  const found = sorted.findLast(({ from }) => from <= day.toString()) ?? sorted[0]
  if (!found) throw new TypeError('there are no settings of the audit rules')
  return found
}
