import openapiTypescript, { astToString, COMMENT_HEADER } from 'openapi-typescript'

/** The types of the OpenAPI document, kept beside it: the pages' client and editors need them without a build. */
export const API_TYPES_FILE = new URL('../../openapi/banjie.d.ts', import.meta.url)

/** The types of a document, given as its text. */
export async function apiTypes(document: string): Promise<string> {
  return `${COMMENT_HEADER}${astToString(await openapiTypescript(JSON.parse(document)))}`
}
