import type { ParameterValue } from '../../../simulation/office/office-input.ts'
import type { ParameterKind } from '../../../simulation/office/parameters.ts'
import { type Distribution, distributionMembers } from '../../../simulation/random/distribution.ts'
import { word } from '../../words/use-words.ts'

const listOf = (value: ParameterValue): value is readonly number[] => Array.isArray(value)

/** A number as people write it: no more digits than it needs. */
export const plain = (value: number): string => String(Number(value.toPrecision(6)))

function distributionInWords(distribution: Distribution): string {
  const kind = word(`scenario.kind-${distribution.kind}`)
  if (distribution.kind === 'empirical')
    return `${kind}${word('scenario.of', { count: distribution.values.length })}`
  const members = distribution as unknown as Readonly<Record<string, number>>
  const said = distributionMembers[distribution.kind].map(
    (member) => `${word(`scenario.member-${member}`)} ${plain(members[member] ?? 0)}`,
  )
  return word('scenario.distribution', { kind, members: said.join(word('process.and')) })
}

/** A parameter's value with its unit. */
export function parameterInWords(value: ParameterValue, unit: ParameterKind['unit']): string {
  if (typeof value === 'number')
    return unit === 'share'
      ? `${plain(100 * value)} %`
      : `${plain(value)} ${word(`scenario.unit-${unit}`)}`.trim()
  if (listOf(value)) return word('scenario.weights', { list: value.map(plain).join(' ') })
  return `${distributionInWords(value)} ${word(`scenario.unit-${unit}`)}`
}
