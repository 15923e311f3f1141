// `npm run openapi`: writes the OpenAPI document and its types anew; `npm run generated` fails while they differ.
import { mkdir, writeFile } from 'node:fs/promises'
import { API_TYPES_FILE, apiTypes } from './api-types.ts'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'

const document = await openapiDocument()
await mkdir(new URL('.', OPENAPI_FILE), { recursive: true })
await writeFile(OPENAPI_FILE, document)
await writeFile(API_TYPES_FILE, await apiTypes(document))
