// `npm run openapi`: writes the OpenAPI document anew; `npm run generated` fails while it differs.
import { mkdir, writeFile } from 'node:fs/promises'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'

await mkdir(new URL('.', OPENAPI_FILE), { recursive: true })
await writeFile(OPENAPI_FILE, await openapiDocument())
