import { expect, test } from 'vitest'
import { coverageOf } from './truths/coverage.ts'
import { truths } from './truths/truths.ts'

// At the size that a check bears; `npm run bench:truth` has the full one.
const sizes = { macroRuns: 100, replications: 10, warmUp: 150, customers: 450 }

test.each(truths.map((truth) => [truth.name, truth] as const))(
  '%s: intervals cover the truth',
  (_, truth) => {
    for (const { figure, covered } of coverageOf(truth, 2021, sizes)) {
      expect(covered, figure).toBeGreaterThanOrEqual(90)
      expect(covered, figure).toBeLessThanOrEqual(99)
    }
  },
)
