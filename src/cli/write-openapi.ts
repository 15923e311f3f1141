// `npm run openapi`: writes the OpenAPI document, its types and the schemas of reforms and scenarios anew; `npm run generated` fails while they differ.
import { mkdir, writeFile } from 'node:fs/promises'
import { API_TYPES_FILE, apiTypes } from './api-types.ts'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'
import { REFORM_SCHEMA_FILE, reformSchemaText } from './reform-schema.ts'
import { SCENARIO_SCHEMA_FILE, scenarioSchemaText } from './scenario-schema.ts'

const document = await openapiDocument()
await mkdir(new URL('.', OPENAPI_FILE), { recursive: true })
await writeFile(OPENAPI_FILE, document)
await writeFile(API_TYPES_FILE, await apiTypes(document))
await writeFile(REFORM_SCHEMA_FILE, reformSchemaText())
await writeFile(SCENARIO_SCHEMA_FILE, scenarioSchemaText())
