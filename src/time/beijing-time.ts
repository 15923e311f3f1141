/**
 * Instants as integers: epoch milliseconds, and their date in China.
 * Asia/Shanghai has kept +08:00 without summer time since 1991; a test compares every covered day with
 * `Temporal`. So a date is one division, and no result depends on the machine's own zone.
 */

export const DAY_MS = 86_400_000
const OFFSET_MS = 8 * 3_600_000

/** Epoch day of an instant in China. */
export function dayOfInstant(ms: number): number {
  return Math.floor((ms + OFFSET_MS) / DAY_MS)
}

/** Epoch milliseconds of 00:00 in China on an epoch day. */
export function startOfDay(epochDay: number): number {
  return epochDay * DAY_MS - OFFSET_MS
}

/** `2021-06-11T16:00:00+08:00`, the form in which receipts print an instant. */
export function formatInstant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO('+08:00')
    .toString({ timeZoneName: 'never' })
}
