import { citationOf } from '../citation.ts'
import type { Process, Source } from '../definition.ts'
import type { Change } from './certificate.ts'
import type { Comparison } from './comparison.ts'
import type { ChangeKind, Permission } from './law.ts'

/** What no county can allow itself, whoever laid the duty down. */
const never: ReadonlySet<ChangeKind> = new Set(['refuses', 'supervision'])

interface About {
  readonly act: string
  readonly process: Process
  readonly source: Source
}

/** The permissions on record for one kind of change of a duty or limit. */
export const permissionsFor = (
  { law, result }: Comparison,
  kind: ChangeKind,
  { act, process }: About,
): Permission[] =>
  law.permissions.filter(
    ({ changes, of, processes, section }) =>
      changes.includes(kind) &&
      (!of || of.includes(act)) &&
      (!processes || processes.includes(process.slug)) &&
      (!section || section === result.section),
  )

/** By what right something may change, and whether it is the county that has to decide so. */
export type Right = Pick<Change, 'by' | 'countyDecides'>

/** By what right a duty or limit may change so; null when nothing on record says that it may. */
export function permitted(comparison: Comparison, kind: ChangeKind, about: About): Right | null {
  const [first] = permissionsFor(comparison, kind, about).filter(({ when, within }) => !when && !within)
  if (first) return { by: citationOf(first.source) }
  if ('county' in about.source && !never.has(kind)) {
    return { by: citationOf(about.source), countyDecides: true }
  }
  return null
}
