import type { Process, Source } from '../definition.ts'

/** 十四-10(2) is a paragraph of 十四-10. */
const clauseOf = (name: string) => name.trim().replace(/\(\d\)$/, '')

/** Whether a source is this clause of the plan. */
export const isFrom = (source: Source, clause: string): boolean =>
  'plan' in source && source.plan.split(',').some((name) => clauseOf(name) === clause)

const isSource = (value: object): value is Source & { readonly plan: string } =>
  'plan' in value && typeof value.plan === 'string'

function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  yield value
  for (const part of Object.values(value)) yield* objectsIn(part)
}

/** Whether anything in a definition rests on a clause: a source, the clauses that it serves, or its abolition. */
export const cites = (process: Process, clause: string): boolean =>
  [...process.clauses, process.abolishedBy ?? ''].some((name) => clauseOf(name) === clause) ||
  [...objectsIn(process)].some((value) => isSource(value) && isFrom(value, clause))
