import { customType } from 'drizzle-orm/pg-core'
import { formatInstant, parseInstant } from '../instant.ts'

/** A `timestamptz` as Temporal.Instant, to the microsecond. */
export const instant = customType<{ data: Temporal.Instant; driverData: string | Temporal.Instant }>({
  dataType: () => 'timestamp with time zone',
  toDriver: formatInstant,
  fromDriver: (value) => (typeof value === 'string' ? parseInstant(value) : value),
})

/** A `date` as Temporal.PlainDate. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string | Temporal.PlainDate }>({
  dataType: () => 'date',
  toDriver: String,
  fromDriver: (value) => (typeof value === 'string' ? Temporal.PlainDate.from(value) : value),
})
