import { catalogue } from '../../../machines/catalogue.ts'
import type { Process } from '../../../src/process/definition.ts'
import { planOffice } from '../../../src/simulation/office/office-plan.ts'
import { OfficeRun } from '../../../src/simulation/office/office-run.ts'
import { streamsOf } from '../../../src/simulation/random/streams.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'

/** A thousand cases a week; staff that is busy four fifths of its time. */
const PER_WEEK = 1000
const permit = catalogue.find(({ slug }) => slug === 'construction-permit-merged') as Process

const [plan] = planOffice({
  seed: 1,
  from: '2026-01-05',
  warmUpDays: 0,
  days: 350,
  drainDays: 90,
  notices: shippedNotices,
  sessions: shippedHallSessions,
  variants: [{ id: 'now', cases: [permit], order: 'one-after-another' }],
  matters: [{ share: 1, priority: 0, facts: { tendered: false, basement: true } }],
  staff: [
    { id: 'windows', does: ['windows'] },
    { id: 'housing', does: ['housing-construction'] },
    { id: 'approval', does: ['approval-bureau'] },
  ],
  parameters: {
    'arrivals.perWeek': PER_WEEK,
    'staff.windows': 30,
    'staff.housing': 140,
    'staff.approval': 100,
    'rate.fail': 0.1,
  },
})

/**
 * The merged construction permit as it is defined, five branches and their join, with corrections, rework, special
 * procedures and limits, on the hall's calendar for a year.
 * @returns how many cases came to their end
 */
export function permitOffice(seed: number): number {
  if (!plan) throw new TypeError('an office has at least one variant')
  return new OfficeRun(plan, streamsOf(seed, 0)).run().plainTime.count
}
