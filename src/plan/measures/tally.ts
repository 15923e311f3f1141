import type { ComputedFigure, Finding, Fold, Measured, MeasuredAround } from './measured.ts'

/** How many of the cases that count against a figure are named; all of them are counted. */
export const NAMED_AT_MOST = 100

/** A figure as it came out of cases; its value is null while it is about no case yet. */
export interface Result extends Pick<ComputedFigure, 'id' | 'zh' | 'en' | 'unit' | 'aim'> {
  readonly value: number | null
  /** How many cases were looked at. */
  readonly of: number
  /** How many of them count against it. */
  readonly against: number
  /** The numbers of these. */
  readonly cases: readonly string[]
}

interface Key {
  sum: number
  readonly numbers: string[]
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** Takes in one case after another, so that no more than one need be held. */
export function tally({ look, fold, ...figure }: ComputedFigure, around: MeasuredAround) {
  let of = 0
  let sum = 0
  let largest = 0
  let found = 0
  const cases: string[] = []
  const keys = new Map<string, Key>()

  function addToKey(key: string, { amount }: Finding, number: string): void {
    const entry = keys.get(key) ?? { sum: 0, numbers: [] }
    entry.sum += amount
    if (amount > 0) entry.numbers.push(number)
    keys.set(key, entry)
  }

  /** The cases of the keys that have more than the aim allows. */
  function beyondAim(): string[] {
    const { aim } = figure
    if (fold !== 'largest-of-a-key' || !aim || !('atMost' in aim)) return cases
    return [...keys.values()].flatMap((key) => (key.sum > aim.atMost ? key.numbers : []))
  }

  const values: Readonly<Record<Fold, () => number>> = {
    share: () => rounded((100 * (of - found)) / of),
    sum: () => rounded(sum),
    mean: () => rounded(sum / of),
    largest: () => largest,
    keys: () => keys.size,
    'largest-of-a-key': () => [...keys.values()].reduce((most, key) => Math.max(most, key.sum), 0),
  }

  return {
    add(measured: Measured): void {
      const finding = look(measured, around)
      if (!finding) return
      of += 1
      sum += finding.amount
      largest = Math.max(largest, finding.amount)
      if (finding.key !== undefined) addToKey(finding.key, finding, measured.case.number)
      if (!finding.against) return
      found += 1
      if (cases.length < NAMED_AT_MOST) cases.push(measured.case.number)
    },

    result(): Result {
      const named = beyondAim()
      return {
        ...figure,
        value: of === 0 ? null : values[fold](),
        of,
        against: named === cases ? found : named.length,
        cases: named.slice(0, NAMED_AT_MOST),
      }
    },
  }
}
