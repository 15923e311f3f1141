import type { Process } from '../../../src/process/definition.ts'
import type { OfficeInput, OfficeVariant } from '../../../src/simulation/office/office-input.ts'
import officeModel from '../../../src/simulation/office/office-model.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

export const fixed = (value: number) => ({ kind: 'fixed', value }) as const

export const variant = (id: string, ...cases: Process[]): OfficeVariant => ({
  id,
  cases,
  order: 'one-after-another',
})

/** Nothing goes wrong, everything takes as long as it is said to, and there is staff for all. */
export const smooth = {
  'arrivals.perWeek': 40,
  'arrivals.byHour': Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 11 ? 1 : 0)),
  'arrivals.byWeekday': [1, 0, 0, 0, 0, 0, 0],
  'service.intake': fixed(10),
  'service.review': fixed(60),
  'service.consult': fixed(30),
  'service.decision': fixed(5),
  'service.certificate': fixed(5),
  'service.delivery': fixed(5),
  'rate.correction': 0,
  'rate.decline': 0,
  'rate.abandon': 0,
  'rate.special-procedure': 0,
  'rate.fail': 0,
  'rate.online': 0,
  'staff.windows': 500,
  'staff.all': 500,
  'absence.windows': 0,
  'absence.all': 0,
}

/** An office for a few weeks of 2026 without holidays; two departments, and one pool for both. */
export const smallOffice = (
  variants: readonly OfficeVariant[],
  parameters: OfficeInput['parameters'],
  more: Partial<OfficeInput> = {},
): OfficeInput => ({
  seed: 20_210_820,
  from: '2026-03-02',
  warmUpDays: 0,
  days: 14,
  drainDays: 40,
  notices: shippedNotices,
  sessions: shippedHallSessions,
  variants,
  matters: [{ share: 1, priority: 0, facts: {} }],
  staff: [
    { id: 'windows', does: ['windows'] },
    { id: 'all', does: ['bureau', 'office'] },
  ],
  parameters,
  ...more,
})

/** The figures of one replication. */
export const figuresIn = (input: OfficeInput, replication = 0) => officeModel(input)(replication).figures
