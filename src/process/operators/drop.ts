import type { Process, Source } from '../definition.ts'
import { changeLeaf } from './change-leaf.ts'

/** Takes an item out of every case, with the limits and papers that were its own. */
export interface Drop {
  readonly operator: 'drop'
  readonly item: string
  readonly source: Source
}

export const drop = (process: Process, { item }: Drop): Process => changeLeaf(process, item, () => undefined)
