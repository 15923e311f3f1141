import type { Queryable } from '../database/queries/ledger.ts'
import { entriesUnder } from '../database/queries/registers.ts'
import type { Registers } from './checklist.ts'

/** The county's registers, to be asked before a case is there. */
export const registersToday = (sql: Queryable, today: () => Temporal.PlainDate): Registers => ({
  entries: (wanted) => entriesUnder(sql, wanted),
  today,
})
