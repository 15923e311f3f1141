/** A session of the hall in milliseconds of the epoch. */
export interface OpenSession {
  readonly from: number
  readonly to: number
}

const ms = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds

/** The sessions as the service tells them. */
export const openSessions = (
  open: readonly { readonly from: string; readonly to: string }[],
): OpenSession[] => open.map(({ from, to }) => ({ from: ms(from), to: ms(to) }))

/** Opening time between two instants that lie in the coming days, in milliseconds. */
export function openBetween(open: readonly OpenSession[], from: number, to: number): number {
  return open.reduce((sum, session) => {
    const overlap = Math.min(session.to, to) - Math.max(session.from, from)
    return overlap > 0 ? sum + overlap : sum
  }, 0)
}
