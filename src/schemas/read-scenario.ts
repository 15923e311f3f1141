import { Compile } from 'typebox/compile'
import type { Process } from '../process/definition.ts'
import { requireKinds } from '../simulation/scenario/require-kinds.ts'
import type { Scenario } from '../simulation/scenario/scenario.ts'
import { scenarioError } from '../simulation/scenario/scenario-error.ts'
import { explainErrors, inWords } from './explain-errors.ts'
import { readReform } from './read-reform.ts'
import { scenarioSchema } from './scenario.ts'

/** Of the reform only that there is one: its own reader says better what is wrong in it. */
const { reform: _, ...members } = scenarioSchema.properties
const envelope = Compile({
  ...scenarioSchema,
  properties: { ...members, reform: { type: 'object' } },
} as unknown as typeof scenarioSchema)

/**
 * Reads a scenario as a file or a request has it.
 * @throws SimulationError `scenario-invalid`, ReformError; both say where it does not fit
 */
export function readScenario(value: unknown, catalogue: readonly Process[]): Scenario {
  requireKinds(value)
  if (!envelope.Check(value)) {
    const faults = explainErrors('scenario', value, envelope.Errors(value))
    const found = inWords(faults)
    const at = faults[0]?.path.replace(/^scenario\/?/, '')
    throw scenarioError({
      found,
      needed: {
        zh: '符合openapi/scenario.schema.json的情景',
        en: 'a scenario as openapi/scenario.schema.json describes it',
      },
      remedy: { zh: '更正所指出的内容', en: 'correct what is named' },
      ...(at && { at }),
    })
  }
  const scenario = value as unknown as Scenario & { readonly reform?: unknown }
  if (scenario.reform === undefined) return scenario
  return { ...scenario, reform: readReform(scenario.reform, catalogue) }
}
