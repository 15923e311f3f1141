import { type EventKind, findEventKind } from '../events.ts'
import type { StateConfig, Transition } from '../state-config.ts'
import type { Finding } from './finding.ts'
import { statesOf, transitionsOf } from './walk.ts'

const refuses = ({ actions = [] }: Transition) =>
  actions.some(
    (action) =>
      action.type === 'conclude' &&
      (action.params.outcome === 'refused' || action.params.outcome === 'not-accepted'),
  )

function lacks(kind: EventKind | undefined): string | undefined {
  if (!kind) return 'a refusal that comes of itself, with no event'
  const { properties, required = [] } = kind.payload as { properties: object; required?: readonly string[] }
  const { reasons } = properties as { reasons?: { minItems?: number } }
  if (!required.includes('reasons') || !reasons?.minItems) return 'a refusal without reasons'
  return required.includes('remedies') ? undefined : 'a refusal that names no remedies'
}

/**
 * 行政许可法 32(2), 38(2): who refuses, or refuses to accept, gives reasons and says where review can be sought.
 * The payload's schema demands both.
 */
export function findBareRefusals(config: StateConfig): Finding[] {
  return [...statesOf(config)].flatMap(({ path, state }) =>
    transitionsOf(state).flatMap(({ event, transition }) => {
      const found = refuses(transition) && lacks(event === undefined ? undefined : findEventKind(event))
      return found ? [{ proof: 'refusals', path, found: `${event ?? 'always'}: ${found}` }] : []
    }),
  )
}
