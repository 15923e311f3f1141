import fp from 'fastify-plugin'
import { hallRatings } from '../../machines/hall-ratings.ts'
import { type ProgressService, progressService } from '../services/progress-service.ts'
import { type RatingService, ratingService } from '../services/rating-service.ts'
import { shippedCalendar } from '../time/shipped-calendar.ts'

/** Ratings as `app.ratings`, and what applicants see of their cases as `app.progress`. */
declare module 'fastify' {
  interface FastifyInstance {
    ratings: RatingService
    progress: ProgressService
  }
}

export default fp(
  async (app) => {
    const { database, engine } = app
    const calendar = shippedCalendar()
    const shared = { database, calendarAt: () => calendar, now: () => app.clock.now() }
    const ratings = ratingService({ ...shared, rules: hallRatings })
    app.decorate('ratings', ratings)
    app.decorate('progress', progressService({ ...shared, engine, ratings }))
  },
  { name: 'ratings', dependencies: ['clock', 'database', 'cases'] },
)
