/** The day of an instant in China. */
export const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
