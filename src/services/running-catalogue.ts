import type { Client, Sql } from '../database/client.ts'
import { adoptedAfter, CATALOGUE_NEWS } from '../database/queries/adopted-definitions.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { defineProcess } from '../process/define.ts'
import type { Process } from '../process/definition.ts'
import { referenceOf } from '../process/reform/reference.ts'
import { findOverlap } from '../process/versions.ts'
import { canonicalHash } from '../time/canonical-hash.ts'

/**
 * Every version of every process that the county has: those that come with the product, and those that it has adopted
 * since. The list only grows, in place, and nothing on it ever changes: whoever holds it sees what is adopted later.
 * @param written what comes with the product
 * @throws TypeError when two of the written versions would be in force on one day
 */
export function runningCatalogue({
  sql,
  written,
}: {
  readonly sql: Sql
  readonly written: readonly Process[]
}) {
  const overlap = findOverlap(written)
  if (overlap) throw new TypeError(overlap)
  const definitions = [...written]
  let last = 0

  function take(definition: Process, hash: string): void {
    const name = referenceOf(definition)
    if (canonicalHash(definition) !== hash)
      throw new TypeError(
        `the adopted definition ${name} has the hash ${canonicalHash(definition)}, adopted was ${hash}: somebody has changed it in the database`,
      )
    const same = definitions.find((one) => referenceOf(one) === name)
    if (!same) definitions.push(defineProcess(definition))
    else if (canonicalHash(same) !== hash)
      throw new TypeError(
        `the county has adopted ${name}, and this program brings another definition of that name: give the program's a higher version`,
      )
  }

  /**
   * Takes in what was adopted since it was last read: a look at an index when there is nothing.
   * @throws TypeError when an adopted definition is not what was adopted
   */
  async function read(on: Queryable = sql): Promise<void> {
    for (const { serial, definition, hash } of await adoptedAfter(on, last)) {
      // Two may read at once.
      if (serial <= last) continue
      take(definition, hash)
      last = serial
    }
  }

  return {
    definitions: definitions as readonly Process[],
    read,

    /** Reads at once what is adopted elsewhere, until the line is ended. Never rejects. */
    async follow({ listen }: Pick<Client, 'listen'>, onFault: (error: unknown) => void) {
      const hear = () => void read().catch(onFault)
      try {
        const line = await listen(CATALOGUE_NEWS, hear, hear)
        return () => line.end()
      } catch (error) {
        onFault(error)
        return async () => {}
      }
    },
  }
}

export type RunningCatalogue = ReturnType<typeof runningCatalogue>
