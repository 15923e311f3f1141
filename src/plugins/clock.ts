import fp from 'fastify-plugin'

/** Where the present moment comes from. Nothing else in the program reads a clock. */
export interface Clock {
  /** Now, to the millisecond: what is recorded is what PostgreSQL can hold and a hash can repeat. */
  now(): Temporal.Instant
}

export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds),
}

/** A clock that stands until it is set: for demonstrations and tests, never for real cases. */
export function virtualClock(start: Temporal.Instant): Clock & { set(instant: Temporal.Instant): void } {
  let now = start
  return {
    now: () => now,
    set(instant) {
      now = instant
    },
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    clock: Clock
  }
}

export default fp<{ clock?: Clock }>(
  async (app, { clock = systemClock }) => {
    app.decorate('clock', clock)
  },
  { name: 'clock' },
)
