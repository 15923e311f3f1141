import type { Actor } from '../case/ledger.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Sql } from '../database/client.ts'
import { appendHallEvent, findHallEvent, hallEventsOf } from '../database/queries/hall-events.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  bookedIn,
  findReservation,
  insertReservation,
  listReservations,
  lockSlot,
  noShowsOf,
  type Reservation,
  settleReservation,
} from '../database/queries/reservations.ts'
import type { QueueRules } from '../hall/queue.ts'
import { type ReservationRules, slotsOf } from '../hall/slots.ts'
import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { Calendar } from '../time/calendar.ts'
import { dayOf } from './day-of.ts'
import { inTransaction } from './in-transaction.ts'
import type { QueueService } from './queue-service.ts'
import { checkRepeatedEvent } from './repeated-hall-event.ts'

export interface ReservationServiceOptions {
  readonly rules: ReservationRules
  readonly businesses: QueueRules['businesses']
  readonly queue: Pick<QueueService, 'takeWithin'>
  readonly vault: Pick<Vault, 'seal' | 'index'>
  readonly database: { readonly sql: Sql }
  readonly calendarAt: (known: Temporal.Instant) => Calendar
  readonly now: () => Temporal.Instant
}

export interface Booking {
  readonly id: string
  readonly business: string
  readonly start: string
  readonly name: string
  readonly phone: string
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime('Asia/Shanghai').toInstant()

/** Reserved visits: booked, cancelled, checked in (which takes a number), or missed. */
export function reservationService(options: ReservationServiceOptions) {
  const { rules, businesses, queue, vault, database, calendarAt, now } = options
  const { sql } = database

  /** @throws Problem `unknown-business` */
  function checkBusiness(id: string): void {
    if (businesses.some((business) => business.id === id)) return
    const known = businesses.map((business) => business.id).join(', ')
    throw new Problem('unknown-business', {
      zh: `没有业务“${id}”；现有：${known}`,
      en: `there is no business "${id}"; there are: ${known}`,
    })
  }

  const isMissed = ({ state, endsAt }: Reservation) =>
    state === 'booked' && isBefore(endsAt.add({ minutes: rules.late }), now())

  async function viewsOf(on: Queryable, some: readonly Reservation[]) {
    const at = now()
    const missed = await noShowsOf(
      on,
      [...new Set(some.map(({ phone }) => phone.index))],
      at.subtract({ hours: 24 * rules.noShowDays }),
      at.subtract({ minutes: rules.late }),
    )
    return some.map((one) => ({
      id: one.id,
      business: one.business,
      start: String(one.startsAt),
      end: String(one.endsAt),
      name: one.name,
      phone: one.phone.masked,
      state: isMissed(one) ? ('no-show' as const) : one.state,
      ticket: one.ticket,
      noShows: missed.get(one.phone.index) ?? 0,
    }))
  }
  const viewOf = async (on: Queryable, one: Reservation) => {
    const [view] = await viewsOf(on, [one])
    return view as NonNullable<typeof view>
  }

  async function getReservation(tx: Queryable, id: string): Promise<Reservation> {
    const found = await findReservation(tx, id)
    if (found) return found
    throw new Problem('unknown-reservation', {
      zh: `没有预约${id}：请在当日列表中查找`,
      en: `there is no reservation ${id}: look it up in the day's list`,
    })
  }

  const refuse = (detail: string | Name): never => {
    throw new Problem('reservation-not-possible', detail)
  }

  return {
    /** The slots of a day that can be reserved, with what is left. @throws Problem `unknown-business`; TimeError */
    async slots({ business, day: text }: { business: string; day: string }) {
      checkBusiness(business)
      const day = Temporal.PlainDate.from(text)
      const at = now()
      const slots = slotsOf(calendarAt(at), day, rules.slotMinutes)
      const booked = await bookedIn(sql, business, startOf(day), startOf(day.add({ days: 1 })))
      const open = Temporal.PlainDate.compare(day, dayOf(at).add({ days: rules.daysAhead })) <= 0
      return {
        business,
        day: String(day),
        source: rules.source,
        slots: slots.map(({ start, end }) => ({
          start: String(start),
          end: String(end),
          left:
            open && isBefore(at, start) ? Math.max(0, rules.capacity - (booked.get(String(start)) ?? 0)) : 0,
        })),
      }
    },

    /** @throws Problem `unknown-business`, `reservation-not-possible`, `id-reused`; TimeError `calendar-missing` */
    book: ({ id, business, start: text, name, phone }: Booking, by: Actor) =>
      inTransaction(sql, async (tx) => {
        checkBusiness(business)
        const at = now()
        const start = Temporal.Instant.from(text)
        const sealed = {
          sealed: vault.seal(phone, { of: id, field: 'phone' }),
          masked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
          index: vault.index('phone', phone),
        }
        const payload = { business, start: String(start), name, phone: sealed }
        const said = { id, subject: id, type: 'book', payload, by, at }
        await lockSlot(tx, business, start)
        const kept = await findHallEvent(tx, id)
        if (kept) {
          checkRepeatedEvent(said, kept)
          return { reservation: await viewOf(tx, await getReservation(tx, id)), repeated: true }
        }
        const slots = slotsOf(calendarAt(at), dayOf(start), rules.slotMinutes)
        const slot = slots.find((one) => one.start.equals(start))
        const last = dayOf(at).add({ days: rules.daysAhead })
        if (!slot)
          return refuse({
            zh: `${start}不是预约时段的起点：请从当日时段中选择`,
            en: `${start} begins no slot: choose one of the day's list`,
          })
        if (!isBefore(at, start) || Temporal.PlainDate.compare(dayOf(start), last) > 0) {
          return refuse({
            zh: `${start}现在不能预约：请选择现在至${last}之间的时段`,
            en: `${start} can't be reserved now: choose one from now until ${last}`,
          })
        }
        const booked = await bookedIn(tx, business, start, slot.end)
        if ((booked.get(String(start)) ?? 0) >= rules.capacity)
          refuse({ zh: `${start}已约满：请选择其他时段`, en: `${start} is full: choose another slot` })
        const one: Reservation = {
          id,
          business,
          startsAt: start,
          endsAt: slot.end,
          name,
          phone: sealed,
          state: 'booked',
          ticket: null,
        }
        await insertReservation(tx, one)
        await appendHallEvent(tx, { ...said, seq: 1, decided: { end: String(slot.end) } })
        return { reservation: await viewOf(tx, one), repeated: false }
      }),

    /**
     * Cancels a reservation, or checks its person in: then a number is taken, of the id that is given for it.
     * @throws Problem `unknown-reservation`, `reservation-not-possible`, `unknown-priority`, `id-reused`
     */
    act: (
      subject: string,
      given: { id: string; type: string; payload: { ticket?: string; priority?: string } },
      by: Actor,
    ) =>
      inTransaction(sql, async (tx) => {
        const one = await getReservation(tx, subject)
        const at = now()
        const said = { ...given, subject, by, at }
        const kept = await findHallEvent(tx, given.id)
        if (kept) {
          checkRepeatedEvent(said, kept)
          return { reservation: await viewOf(tx, one), repeated: true }
        }
        if (one.state !== 'booked')
          refuse({
            zh: '该预约已签到或取消，不能再操作',
            en: `it is ${one.state} already, and nothing follows`,
          })
        const { ticket, priority } = given.payload
        if (given.type === 'check-in') {
          const from = one.startsAt.subtract({ minutes: rules.early })
          const until = one.endsAt.add({ minutes: rules.late })
          if (isBefore(at, from) || isBefore(until, at))
            refuse({ zh: `请在${from}至${until}之间签到`, en: `check in between ${from} and ${until}` })
          if (ticket === undefined)
            return refuse({
              zh: '签到同时取号：请填写号的编号',
              en: 'checking in takes a number: give the id of its ticket',
            })
          await queue.takeWithin(
            tx,
            { id: ticket, business: one.business, priority, reservation: subject },
            by,
          )
        } else if (isMissed(one))
          refuse({ zh: '预约时间已过，无人到场', en: 'its time is over, and nobody came' })
        const state = given.type === 'check-in' ? ('checked-in' as const) : ('cancelled' as const)
        const settled = { ...one, state, ticket: state === 'checked-in' ? (ticket ?? null) : null }
        await settleReservation(tx, settled)
        const { length } = await hallEventsOf(tx, subject)
        await appendHallEvent(tx, { ...said, seq: length + 1, decided: {} })
        return { reservation: await viewOf(tx, settled), repeated: false }
      }),

    /** The reservations of a day; today's when none is named. Phones are masked. */
    async list({ day: text }: { day?: string | undefined }) {
      const day = text === undefined ? dayOf(now()) : Temporal.PlainDate.from(text)
      const some = await listReservations(sql, startOf(day), startOf(day.add({ days: 1 })))
      return { day: String(day), reservations: await viewsOf(sql, some) }
    },
  }
}

export type ReservationService = ReturnType<typeof reservationService>
