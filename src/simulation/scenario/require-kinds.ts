import { nearest } from '../../process/reform/nearest.ts'
import { type Distribution, distributionMembers, distributionNames } from '../random/distribution.ts'
import { scenarioError } from './scenario-error.ts'

type Members = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kinds = Object.keys(distributionMembers) as Distribution['kind'][]
const isKind = (kind: unknown): kind is Distribution['kind'] => kinds.includes(kind as Distribution['kind'])

/** `{kind: lognormal, mean: …, deviation: …}`. */
const shapeOf = (kind: Distribution['kind']) =>
  `{kind: ${kind}, ${distributionMembers[kind].map((member) => `${member}: …`).join(', ')}}`

/**
 * Sees that every distribution of a scenario, as a file or a request has it, is one of those there are and has what it is
 * made of: a schema of alternatives can only say that none of them fits.
 * @throws SimulationError `scenario-invalid` that names the kinds, or the members
 */
export function requireKinds(scenario: unknown): void {
  if (!isObject(scenario) || !isObject(scenario.parameters)) return
  for (const [name, given] of Object.entries(scenario.parameters)) {
    const value = isObject(given) && 'mark' in given ? given.value : given
    if (isObject(value)) requireKind(name, value)
  }
}

function requireKind(name: string, { kind, ...members }: Members): void {
  const at = `parameters/${name}`
  if (!isKind(kind)) {
    const near = typeof kind === 'string' ? nearest(kind, kinds, 1) : []
    const [like = 'lognormal'] = near as Distribution['kind'][]
    throw scenarioError({
      found: {
        zh: `${at}的分布种类${kind === undefined ? '未填' : `“${String(kind)}”`}`,
        en: `${at}: ${kind === undefined ? 'no kind of distribution' : `the kind of distribution "${String(kind)}"`}`,
      },
      needed: {
        zh: `其中之一：${kinds.map((one) => `${one}（${distributionNames[one].zh}）`).join('、')}`,
        en: `one of ${kinds.join(', ')}`,
      },
      remedy: { zh: `更正kind，如${shapeOf(like)}`, en: `correct "kind", as ${shapeOf(like)}` },
      at,
    })
  }
  const needed: readonly string[] = distributionMembers[kind]
  const given = Object.keys(members)
  if (given.length === needed.length && needed.every((member) => given.includes(member))) return
  throw scenarioError({
    found: {
      zh: `${at}：${distributionNames[kind].zh}（${kind}）带有${given.join('、') || '空'}`,
      en: `${at}: ${kind} with ${given.join(', ') || 'nothing'}`,
    },
    needed: { zh: `${needed.join('、')}`, en: needed.join(' and ') },
    remedy: { zh: `写成${shapeOf(kind)}`, en: `write ${shapeOf(kind)}` },
    at,
  })
}
