const CHINA = 'Asia/Shanghai'
const two = (figure: number) => String(figure).padStart(2, '0')

/** An instant in Beijing time as the hall writes it: `2021-08-23 09:30`. */
export function instantInWords(instant: string): string {
  const { year, month, day, hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(CHINA)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}
