import type { Process } from './definition.ts'

const from = ({ inForce }: Process): string => inForce?.from ?? ''
const to = ({ inForce }: Process): string => inForce?.to ?? '9999'

/** Whether the law has a version in force on a day, both ends included. */
const isInForce = (process: Process, day: string): boolean => from(process) <= day && day <= to(process)

/**
 * The version of a process under which a case received on this day runs; undefined when there is none. Of several it is
 * the one that came into force last: an adopted version takes over from the one before it, which stays as it was.
 */
export const versionOn = (
  catalogue: readonly Process[],
  slug: string,
  day: Temporal.PlainDate,
): Process | undefined =>
  catalogue
    .filter((process) => process.slug === slug && isInForce(process, String(day)))
    .sort((a, b) => (from(a) < from(b) ? 1 : -1))[0]

/** The last day on which a version is in force: its own, or the day before a later one takes over; undefined when open. */
export function lastDayOf(catalogue: readonly Process[], process: Process): string | undefined {
  const [next] = catalogue
    .filter((one) => one.slug === process.slug && from(one) > from(process))
    .map(from)
    .sort()
  const before = next && String(Temporal.PlainDate.from(next).subtract({ days: 1 }))
  const own = process.inForce?.to
  return own === undefined || (before !== undefined && before < own) ? before : own
}

/** Every version of a process, newest first. */
export const versionsOf = (catalogue: readonly Process[], slug: string): Process[] =>
  catalogue.filter((process) => process.slug === slug).sort((a, b) => b.version - a.version)

/**
 * Two written definitions of one process that would both be in force on some day, or that bear one number, in words;
 * undefined when a day always decides.
 */
export function findOverlap(catalogue: readonly Process[]): string | undefined {
  for (const [slug, versions] of Map.groupBy(catalogue, (process) => process.slug)) {
    const inOrder = versions.toSorted((a, b) => (from(a) < from(b) ? -1 : 1))
    for (const [index, later] of inOrder.entries()) {
      const earlier = inOrder[index - 1]
      if (earlier && from(later) <= to(earlier)) {
        return `${slug}: version ${earlier.version} is in force until ${to(earlier)}, version ${later.version} from ${from(later) || 'ever'}`
      }
    }
    const numbers = versions.map(({ version }) => version)
    if (new Set(numbers).size < numbers.length) return `${slug}: one version number stands twice`
  }
  return undefined
}
