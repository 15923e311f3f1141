import { Type } from 'typebox'
import { type ChecklistEntry, checklistOf } from '../case/checklist.ts'
import { type Entered, lookUp } from '../case/entry-on.ts'
import { factsSoFar } from '../case/opening.ts'
import { factsFromRegisters, wantedEntries } from '../case/register-facts.ts'
import type { LookedUp } from '../case/surroundings.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Facts } from '../process/condition.ts'
import type { Process } from '../process/definition.ts'
import { openFacts } from '../process/events.ts'
import { checked } from '../schemas/checked.ts'
import { inWords } from '../schemas/explain-errors.ts'

const factsOf = Type.Object({ facts: openFacts })

/** Registers as they stand on a day. */
export interface Registers {
  readonly entries: (wanted: readonly Pick<LookedUp, 'register' | 'key'>[]) => Promise<readonly Entered[]>
  readonly today: () => Temporal.PlainDate
}

/** The facts of a case as they stand in an address. @throws Problem `invalid-request` */
export function readFacts(text: string | undefined): Facts {
  if (text === undefined) return {}
  const path = 'querystring/facts'
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    const needed = {
      zh: '须为JSON对象，如{"tendered":true}',
      en: 'needs an object in JSON, as {"tendered":true}',
    }
    throw new Problem('invalid-request', inWords([{ path, message: needed }]), {
      errors: [{ path, message: needed }],
    })
  }
  return checked('facts', factsOf, { facts: given }, 'querystring').facts as Facts
}

/**
 * What was given, with what registers say where they can be asked. Without them it stays open what they would say.
 * @throws Problem `invalid-fact` for what a register answers
 */
async function withRegisters(
  process: Process,
  given: Facts,
  registers: Registers | undefined,
): Promise<Facts> {
  if (!registers) return given
  const wanted = wantedEntries(process, given)
  const entries = wanted.length > 0 ? await registers.entries(wanted) : []
  const around = { lookedUp: lookUp(wanted, entries, registers.today()) }
  return { ...given, ...factsFromRegisters(process, given, around).facts }
}

const entryView = ({ material, asking, turnsOn, because, standIns }: ChecklistEntry) => ({
  id: material.id,
  zh: material.zh,
  en: material.en,
  asking,
  turnsOn: turnsOn.map(({ id, zh, en }) => ({ id, zh, en })),
  because: because && { by: because.by, citation: citationOf(because.source) },
  standIns: standIns.map(({ by, source }) => ({ by, citation: citationOf(source) })),
  citation: citationOf(material.source),
})

/**
 * The materials of a case of which these facts are known so far.
 * @throws Problem `unknown-fact`, `invalid-fact`
 */
export async function checklistView(process: Process, given: Facts, registers?: Registers) {
  const known = factsSoFar(process, await withRegisters(process, given, registers))
  const { slug, version, zh, en, paperless } = process
  return {
    process: { slug, version, zh, en },
    paperless: paperless ? citationOf(paperless) : null,
    materials: checklistOf(process, known).map(entryView),
  }
}

export type Checklist = Awaited<ReturnType<typeof checklistView>>
