import { readJson } from '../input/read-json.ts'
import { UsageError } from '../input/usage-error.ts'

/**
 * What a file says that a notice is, as the service takes it: when it was loaded is for the service to say.
 * @throws UsageError
 */
export async function givenNotice(file: string): Promise<object> {
  const remedy = 'give a notice like those in src/time/notices'
  const given = await readJson(file, remedy)
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new UsageError({
      found: `${file}: ${JSON.stringify(given).slice(0, 60)}`,
      needed: 'one holiday notice, an object',
      remedy,
    })
  }
  const { recordedAt: _, ...notice } = given as Record<string, unknown>
  return notice
}
