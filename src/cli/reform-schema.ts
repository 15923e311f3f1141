import { reformSchema } from '../schemas/reform.ts'

/** The JSON schema of a reform is kept, for those who write one and for their editors. */
export const REFORM_SCHEMA_FILE = new URL('../../openapi/reform.schema.json', import.meta.url)

export const reformSchemaText = (): string => `${JSON.stringify(reformSchema, null, 2)}\n`
