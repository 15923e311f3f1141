import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import { versionOn, versionsOf } from '../process/versions.ts'

/** Every version of a process, newest first. @throws Problem `unknown-process` */
export function getVersions(catalogue: readonly Process[], slug: string): [Process, ...Process[]] {
  const [newest, ...earlier] = versionsOf(catalogue, slug)
  if (newest) return [newest, ...earlier]
  const known = [...new Set(catalogue.map((process) => process.slug))].join(', ')
  throw new Problem(
    'unknown-process',
    { zh: `没有流程“${slug}”；现有：${known}`, en: `there is no process "${slug}"; there are: ${known}` },
    {
      process: slug,
    },
  )
}

/**
 * The version of a process under which a case received on this day runs.
 * @throws Problem `unknown-process`; `not-startable` when the law has none in force that day
 */
export function getVersionOn(catalogue: readonly Process[], slug: string, day: Temporal.PlainDate): Process {
  const versions = getVersions(catalogue, slug)
  const found = versionOn(catalogue, slug, day)
  if (found) return found
  const spans = versions.map(
    ({ version, inForce }) => `version ${version} from ${inForce?.from ?? 'ever'} to ${inForce?.to ?? 'now'}`,
  )
  throw new Problem(
    'not-startable',
    {
      zh: `${day}没有施行中的“${versions[0].zh}”版本；现有：${spans.join('、')}`,
      en: `no version of ${versions[0].zh} is in force on ${day}; there are: ${spans.join(', ')}`,
    },
    { reason: 'no-version' },
  )
}

/** One version of a process. @throws Problem `unknown-process` */
export function getVersion(catalogue: readonly Process[], slug: string, version: number): Process {
  const versions = getVersions(catalogue, slug)
  const found = versions.find((process) => process.version === version)
  if (found) return found
  const known = versions.map((process) => process.version).join(', ')
  throw new Problem(
    'unknown-process',
    {
      zh: `流程${slug}没有第${version}版；现有：${known}`,
      en: `${slug} has no version ${version}; it has: ${known}`,
    },
    {
      process: slug,
    },
  )
}
