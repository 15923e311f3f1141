import fp from 'fastify-plugin'
import { hallQueue } from '../../machines/hall-queue.ts'
import { hallReservations } from '../../machines/hall-reservations.ts'
import { type QueueService, queueService } from '../services/queue-service.ts'
import { type ReservationService, reservationService } from '../services/reservation-service.ts'
import { shippedCalendar } from '../time/shipped-calendar.ts'

/** The numbers of the hall as `app.queue`, reserved visits as `app.reservations`. */
declare module 'fastify' {
  interface FastifyInstance {
    queue: QueueService
    reservations: ReservationService
  }
}

export default fp(
  async (app) => {
    const { database, vault } = app
    const calendar = shippedCalendar()
    const shared = { database, calendarAt: () => calendar, now: () => app.clock.now() }
    const queue = queueService({ ...shared, rules: hallQueue })
    const { businesses } = hallQueue
    app.decorate('queue', queue)
    app.decorate(
      'reservations',
      reservationService({ ...shared, rules: hallReservations, businesses, queue, vault }),
    )
  },
  { name: 'queue', dependencies: ['clock', 'database', 'sealing'] },
)
