import { hash } from 'node:crypto'

/** How anybody draws the same cases again, in words that stand beside each draw. */
export const method = {
  zh: '对每件计算SM3（种子、换行符、办件id，UTF-8），取十六进制值最小的若干件；总体摘要为全部办件id升序、以换行符相连的SM3',
  en: 'SM3 of the seed, a line feed and the case id (UTF-8) for each case; those with the lowest values in hex are drawn. Digest of the population: SM3 of all ids in ascending order, joined by line feeds',
} as const

/** The place of a case in the draws of a seed: nobody who does not know the seed can tell it. */
export const lotOf = (seed: string, id: string): string => hash('sm3', `${seed}\n${id}`)

/** Which cases there were to draw from: a third person can tell whether it was the same ones. */
export const populationHash = (ids: readonly string[]): string => hash('sm3', ids.toSorted().join('\n'))

interface Lot {
  readonly id: string
  readonly lot: string
}

/** Takes case ids in any order and keeps those of the lowest lots, at most so many, the lowest first. */
export function drawing(seed: string, size: number) {
  const best: Lot[] = []
  return {
    add(id: string): void {
      const lot = lotOf(seed, id)
      if (best.length === size && lot > (best.at(-1)?.lot ?? '')) return
      const index = best.findIndex((one) => lot < one.lot)
      best.splice(index === -1 ? best.length : index, 0, { id, lot })
      if (best.length > size) best.pop()
    },
    drawn: (): readonly string[] => best.map(({ id }) => id),
  }
}
