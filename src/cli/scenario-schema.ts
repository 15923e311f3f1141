import { scenarioSchema } from '../schemas/scenario.ts'

/** The JSON schema of a scenario is kept, for those who write one and for their editors. */
export const SCENARIO_SCHEMA_FILE = new URL('../../openapi/scenario.schema.json', import.meta.url)

export const scenarioSchemaText = (): string => `${JSON.stringify(scenarioSchema, null, 2)}\n`
