import type { Process, Source } from '../definition.ts'
import { ReformError } from '../reform/reform-error.ts'
import { composed, neighboursOf, replacePart } from './neighbours.ts'

/** Lets parts of a sequence stand side by side; each is named by itself, or by any item in it. */
export interface Parallelise {
  readonly operator: 'parallelise'
  readonly items: readonly string[]
  readonly source: Source
}

export function parallelise(process: Process, { items }: Parallelise): Process {
  const { of, from, to } = neighboursOf(process, items, false)
  if (of.kind === 'parallel') {
    throw new ReformError({
      found: {
        zh: `“${items.join('、')}”已经并行`,
        en: `${items.join(', ')}, which stand side by side already`,
      },
      needed: { zh: '先后办理的部分', en: 'parts that come one after another' },
      remedy: { zh: '去掉此操作', en: 'leave the operator out' },
    })
  }
  const beside = { kind: 'parallel', parts: of.parts.slice(from, to) } as const
  const by = composed('sequence', [...of.parts.slice(0, from), beside, ...of.parts.slice(to)])
  return { ...process, tree: replacePart(process.tree, of, by) }
}
