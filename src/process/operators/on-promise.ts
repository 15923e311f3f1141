import { type Condition, not } from '../condition.ts'
import type { Process, Source } from '../definition.ts'
import { known } from '../reform/known.ts'
import { also } from './also.ts'

/**
 * Materials that a promise stands in for: not to be asked for where it is given, and never where it always is.
 * @throws ReformError when one of them is none of the process's
 */
export function onPromise(
  process: Process,
  ids: readonly string[],
  when: Condition | undefined,
  source: Source,
): Process {
  for (const id of ids) {
    known(
      process.materials,
      id,
      { zh: '承诺代替的材料', en: 'a promise in the place of the material' },
      { zh: `${process.slug}不要求提供`, en: `which ${process.slug} does not ask for` },
    )
  }
  if (!when) {
    const gone = process.materials.filter(({ id }) => ids.includes(id))
    if (gone.length === 0) return process
    return {
      ...process,
      materials: process.materials.filter(({ id }) => !ids.includes(id)),
      held: [
        ...(process.held ?? []),
        ...gone.map(({ id, zh, en }) => ({ id, zh, en, by: 'commitment' as const, source })),
      ],
    }
  }
  return {
    ...process,
    materials: process.materials.map((material) =>
      ids.includes(material.id)
        ? {
            ...material,
            mayAsk: also(material.mayAsk, not(when)),
            standIns: [...(material.standIns ?? []), { by: 'commitment' as const, when, source }],
          }
        : material,
    ),
  }
}
