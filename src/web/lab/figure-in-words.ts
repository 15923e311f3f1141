import type { Difference, Stated, Unit } from '../../simulation/report/report.ts'
import { word } from '../words/use-words.ts'

const decimals: Readonly<Record<Unit, number>> = { hours: 1, 'working-hours': 2, share: 1, count: 2, yuan: 2 }
const figure = (value: number, unit: Unit) => (unit === 'share' ? 100 * value : value).toFixed(decimals[unit])

/** `12.3 ± 0.4 h`; of one run alone no half width is known. */
export function figureInWords(value: Stated | null | undefined, unit: Unit): string {
  if (!value) return word('lab.noFigure')
  const around = Number.isFinite(value.halfWidth) ? ` ± ${figure(value.halfWidth, unit)}` : ''
  return `${figure(value.mean, unit)}${around} ${word(`lab.of-${unit}`)}`
}

/** What a difference shows; one that the data don't support is none. */
export function verdictInWords(value: Difference | null | undefined, unit: Unit): string {
  if (!value) return word('lab.noFigure')
  if (value.shown === 'none') return word('lab.noDifference')
  return `${word(`lab.shown-${value.shown}`)} ${value.mean > 0 ? '+' : ''}${figureInWords(value, unit)}`
}
