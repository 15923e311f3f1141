import type { App } from '../../../src/app.ts'
import { clerkAt, servedTicket, take } from '../hall.ts'
import { setupLife } from '../lives.ts'
import { ask, get, opened, sendAll, setup } from '../requests.ts'
import { ofEntry } from './entry.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const nobody = '00000000-0000-4000-8000-000000000000'
const id = () => crypto.randomUUID()
const clerk = clerkAt('A04')
const rate = (app: App, ticket: string, more: object = {}) =>
  ask(app, 'POST', '/ratings', { id: id(), ticket, grade: 1, ...more }, clerk)
const poor = async (app: App) => (await rate(app, await servedTicket(app, 'A04'))).body.rating.id
const act = (app: App, rating: string, type: string, payload: object = {}, by = 'li.na') =>
  ask(app, 'POST', `/rectifications/${rating}/events`, { id: id(), type, payload }, clerkAt('A04', by))

const own = { number: 'NY20210823-99999', lastFour: '0000' }
const follow = (app: App, more: object = {}) => ask(app, 'POST', '/progress', { ...own, ...more })
const rateCase = (app: App, more: object = {}) =>
  ask(app, 'POST', '/progress/rating', { id: id(), grade: 5, ...own, ...more })
const closed = async (app: App) =>
  (await sendAll(app, await opened(app, setup()), setupLife)).number as string
const mine = (number: string) => ({ number, lastFour: '001N' })

/** Asks until the answer is that it was too often. */
async function tooOften(app: App, request: (app: App) => ReturnType<typeof follow>) {
  for (;;) {
    const answer = await request(app)
    if (answer.status !== 404) return answer
  }
}

/** What is refused of ratings, of what becomes of them, and of those who follow their case. */
export const ratings: readonly Refusal[] = [
  ['readRatingRules', 'internal', 'a fault', ({ faulty }) => get(faulty, '/ratings/rules')],
  ['listRatings', 'invalid-request', 'a sixth grade', ({ app }) => get(app, '/ratings?grade=6')],
  ['listRatings', 'invalid-request', 'a cursor that is none', ({ app }) => get(app, '/ratings?after=one')],
  ...outOfOrder('listRatings', (app) => get(app, '/ratings')),

  ...ofEntry('rateVisit', '/ratings', () => ({ id: id(), ticket: nobody, grade: 5 }), clerk),
  ['rateVisit', 'invalid-request', 'half a grade', ({ app }) => rate(app, nobody, { grade: 4.5 })],
  ['rateVisit', 'unknown-ticket', 'a visit that is not there', ({ app }) => rate(app, nobody)],
  [
    'rateVisit',
    'rating-not-possible',
    'before being served',
    async ({ app }) => rate(app, (await take(app, 'taxes')).body.ticket.id),
  ],
  [
    'rateVisit',
    'already-rated',
    'a second time',
    async ({ app }) => {
      const ticket = await servedTicket(app, 'A04')
      await rate(app, ticket)
      return rate(app, ticket)
    },
  ],
  [
    'rateVisit',
    'id-reused',
    'an id that stands for another rating',
    async ({ app }) => {
      const same = id()
      await rate(app, await servedTicket(app, 'A04'), { id: same })
      return rate(app, await servedTicket(app, 'A04'), { id: same })
    },
  ],

  [
    'listRectifications',
    'invalid-request',
    'an unknown filter',
    ({ app }) => get(app, '/rectifications?a=b'),
  ],
  ...outOfOrder('listRectifications', (app) => get(app, '/rectifications')),
  [
    'readRectification',
    'unknown-rating',
    'one that is not there',
    ({ app }) => get(app, `/rectifications/${nobody}`),
  ],
  [
    'readRectification',
    'unknown-rating',
    'one that is not poor',
    async ({ app }) => {
      const { body } = await rate(app, await servedTicket(app, 'A04'), { grade: 3 })
      return get(app, `/rectifications/${body.rating.id}`)
    },
  ],
  [
    'readRectification',
    'invalid-request',
    'an id that is none',
    ({ app }) => get(app, '/rectifications/one'),
  ],
  ...outOfOrder('readRectification', (app) => get(app, `/rectifications/${nobody}`)),

  ...ofEntry(
    'sendRectificationEvent',
    `/rectifications/${nobody}/events`,
    () => ({ id: id(), type: 'claim' }),
    clerk,
  ),
  [
    'sendRectificationEvent',
    'invalid-request',
    'a finding without a finding',
    ({ app }) => act(app, nobody, 'verify'),
  ],
  ['sendRectificationEvent', 'unknown-rating', 'of nothing', ({ app }) => act(app, nobody, 'claim')],
  [
    'sendRectificationEvent',
    'rectification-not-possible',
    'a reply before anything else',
    async ({ app }) => act(app, await poor(app), 'reply', { reply: '合成' }),
  ],
  [
    'sendRectificationEvent',
    'not-yours-to-judge',
    'by the rated',
    async ({ app }) => act(app, await poor(app), 'exclude', { reason: '合成' }, 'wang.fang'),
  ],
  [
    'sendRectificationEvent',
    'id-reused',
    'an id that stands for another act',
    async ({ app }) => {
      const rating = await poor(app)
      const body = { id: id(), type: 'claim' }
      const path = `/rectifications/${rating}/events`
      await ask(app, 'POST', path, body, clerkAt('A04', 'li.na'))
      return ask(app, 'POST', path, { ...body, payload: { note: '合成' } }, clerkAt('A04', 'li.na'))
    },
  ],

  ...ofEntry('readProgress', '/progress', () => own),
  ['readProgress', 'invalid-request', 'three characters', ({ app }) => follow(app, { lastFour: '001' })],
  ['readProgress', 'progress-not-found', 'a case that is not there', ({ app }) => follow(app)],
  [
    'readProgress',
    'too-many-requests',
    'again and again',
    async ({ node }) => tooOften(await node(), follow),
  ],
  ...ofEntry('rateCase', '/progress/rating', () => ({ id: id(), grade: 5, ...own })),
  ['rateCase', 'progress-not-found', 'a case that is not there', ({ app }) => rateCase(app)],
  ['rateCase', 'too-many-requests', 'again and again', async ({ node }) => tooOften(await node(), rateCase)],
  [
    'rateCase',
    'rating-not-possible',
    'before there is an outcome',
    async ({ app }) => rateCase(app, mine((await opened(app)).number)),
  ],
  [
    'rateCase',
    'already-rated',
    'a second time',
    async ({ app }) => {
      const of = mine(await closed(app))
      await rateCase(app, of)
      return rateCase(app, of)
    },
  ],
  [
    'rateCase',
    'id-reused',
    'an id that stands for another rating',
    async ({ app }) => {
      const same = { ...mine(await closed(app)), id: id() }
      await rateCase(app, same)
      return rateCase(app, { ...same, grade: 4 })
    },
  ],
]
