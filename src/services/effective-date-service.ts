import type { Actor } from '../case/ledger.ts'
import type { Client } from '../database/client.ts'
import {
  datesOf,
  type EffectiveDateEntry,
  findDate,
  insertDate,
  latestDates,
} from '../database/queries/effective-dates.ts'
import { Problem } from '../problem.ts'
import type { Department, Process } from '../process/definition.ts'
import type { EnteredDate } from '../process/effective-date.ts'
import { checkDepartment } from './check-department.ts'
import { getVersions } from './get-process.ts'
import { once } from './once.ts'

export interface EffectiveDateServiceOptions {
  readonly catalogue: readonly Process[]
  readonly departments: readonly Department[]
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

/** What is entered: a day, or null to take the earlier entry back. */
export interface DateGiven {
  readonly id: string
  readonly clause: string
  readonly date: string | null
}

export const entryView = ({ date, at, ...entry }: EffectiveDateEntry) => ({
  ...entry,
  date: date && String(date),
  at: String(at),
})

/** When the county puts the plan's changes into effect. */
export function effectiveDateService({
  catalogue,
  departments,
  database: { sql, db },
  now,
}: EffectiveDateServiceOptions) {
  return {
    /** The last entry of each clause of each process. */
    latest: (): Promise<readonly EnteredDate[]> => latestDates(sql),

    /** Everything entered of a process, in order. */
    history: async (slug: string) => (await datesOf(db, slug)).map(entryView),

    /** @throws Problem `unknown-department`, `unknown-process`, `unknown-clause`, `id-reused` */
    async enter(process: string, { id, clause, date }: DateGiven, by: Actor) {
      checkDepartment(departments, by)
      const known = [...new Set(getVersions(catalogue, process).flatMap(({ clauses }) => clauses))]
      if (!known.includes(clause)) {
        throw new Problem('unknown-clause', {
          zh: `流程${process}不涉及条款“${clause}”；涉及：${known.join('、') || '无'}`,
          en: `${process} serves no clause "${clause}"; it serves: ${known.join(', ') || 'none'}`,
        })
      }
      const day = date === null ? null : Temporal.PlainDate.from(date)
      const sent: EffectiveDateEntry = { id, process, clause, date: day, by, at: now() }
      const { entry, repeated } = await once(
        sent,
        (one) => insertDate(db, one),
        (known) => findDate(db, known),
      )
      return { entry: entryView(entry), repeated }
    },
  }
}

export type EffectiveDateService = ReturnType<typeof effectiveDateService>
