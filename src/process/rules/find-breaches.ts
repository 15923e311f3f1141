import type { Process } from '../definition.ts'
import { cites } from './cited.ts'
import type { Rule } from './rule.ts'
import { binds } from './scope.ts'

export interface Breach {
  readonly rule: string
  readonly process: string
  readonly finding: string
  /** The same in Chinese: of a rule that is not kept, what it demands. */
  readonly zh: string
}

/**
 * What in one definition breaks the rules: a rule that binds it and is not kept, or one that it applies though no
 * demand of that clause that is enforced binds it.
 */
export function findBreaches(
  rules: readonly Rule[],
  process: Process,
  catalogue: readonly Process[],
): Breach[] {
  const slug = `${process.slug}@${process.version}`
  const broken = rules.flatMap(({ id, scope, demands, enforcement }) => {
    if (!enforcement.enforced || !enforcement.check || !binds(scope, process)) return []
    const zh = `不符合“${demands.zh}”`
    return enforcement.check(process, catalogue).map((finding) => ({ rule: id, process: slug, finding, zh }))
  })
  const clauses = Map.groupBy(rules, ({ clause }) => clause)
  const beyond = [...clauses].flatMap(([clause, demands]) => {
    const enforced = demands.filter(({ enforcement }) => enforcement.enforced)
    const binding = enforced.length > 0 ? enforced : demands
    return cites(process, clause) && !binding.some(({ scope }) => binds(scope, process))
      ? [
          {
            ...{ rule: clause, process: slug, finding: `it rests on ${clause}, which does not bind it` },
            zh: `引用了${clause}，而该条不适用于本流程`,
          },
        ]
      : []
  })
  return [...broken, ...beyond]
}
