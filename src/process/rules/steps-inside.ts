import { leaves } from '../tree.ts'
import type { Check } from './rule.ts'

/** What intermediaries do is a step inside an approval: no approval of its own, and no item that is judged. */
export const stepsInside =
  (services: readonly string[]): Check =>
  (process) => {
    const isService = ({ zh }: { zh: string }) => services.some((service) => zh.includes(service))
    const parts = leaves(process.tree)
    const found = parts.filter(isService)
    return [
      ...(isService(process) ? [`${process.zh} stands as an approval of its own`] : []),
      ...found
        .filter(({ kind }) => kind !== 'step')
        .map(({ zh, kind }) => `${zh} is no step inside the approval: found ${kind}`),
      ...(found.length > 0 && !parts.some(({ kind }) => kind === 'item')
        ? ['there is no approval that it could be a step of']
        : []),
    ]
  }
