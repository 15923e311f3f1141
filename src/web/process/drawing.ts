import { type InjectionKey, inject } from 'vue'
import type { ItemState } from '../../case/item-states.ts'
import type { AnyLeaf } from '../../process/tree.ts'
import type { ReadableFact, ReadableLimit } from './readable-process.ts'

/** What a reform makes of an item: new, changed in itself, at another place, or gone. */
export type LeafMark = 'new' | 'changed' | 'moved' | 'gone'

/** What every part of one drawing needs to know. */
export interface Drawing {
  readonly facts: readonly ReadableFact[]
  readonly limits: readonly ReadableLimit[]
  /** How far each item is, in the drawing of a case. */
  readonly states: Readonly<Record<string, ItemState>> | undefined
  /** What has become of each item, in a drawing that is compared with another. */
  readonly marks: Readonly<Record<string, LeafMark>> | undefined
  readonly selected: readonly string[]
  readonly selectable: boolean
  select(leaf: AnyLeaf): void
}

export const drawingKey: InjectionKey<() => Drawing> = Symbol('drawing')

/** The drawing that a part stands in. */
export function useDrawing(): () => Drawing {
  const drawing = inject(drawingKey)
  if (!drawing) throw new Error('a part of a process is drawn within a ProcessDrawing')
  return drawing
}
