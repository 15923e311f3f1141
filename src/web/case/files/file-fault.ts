import type { paths } from '../../../../openapi/banjie.d.ts'

/** Which files are taken, as the service tells it. */
export type Accepts =
  paths['/cases/{case}/attachments']['get']['responses'][200]['content']['application/json']['accepts']

/** What would be refused of a file, before it goes out; its content is judged by the service alone. */
export function fileFault(
  { name, size }: Pick<File, 'name' | 'size'>,
  { maxBytes, types }: Pick<Accepts, 'maxBytes' | 'types'>,
): 'type' | 'large' | 'empty' | undefined {
  const lower = name.toLowerCase()
  if (!types.some(({ extensions }) => extensions.some((one) => lower.endsWith(`.${one}`)))) return 'type'
  if (size > maxBytes) return 'large'
  return size === 0 ? 'empty' : undefined
}
