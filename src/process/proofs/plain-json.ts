import type { StateConfig } from '../state-config.ts'
import type { Finding } from './finding.ts'

const proof = 'plain-json'

function* faults(value: unknown, path: string): Generator<Finding> {
  if (typeof value === 'function') yield { proof, path, found: 'an inline function' }
  if (value === undefined) yield { proof, path, found: 'an undefined value, which JSON would lose' }
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    if (key === 'after') yield { proof, path: at, found: 'a delay of XState, which knows no calendar' }
    if (key === 'invoke') yield { proof, path: at, found: 'an actor of its own' }
    yield* faults(below, at)
  }
}

/** A configuration is plain JSON without `after` and `invoke`: time reaches a machine as an event. */
export const findUnplain = (config: StateConfig): Finding[] => [...faults(config, '')]
