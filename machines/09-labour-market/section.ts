import type { Process } from '../../src/process/definition.ts'
import graduateHireSimplified from './graduate-hire-simplified.ts'
import professionalTitleReview from './professional-title-review.ts'
import workInjuryDetermination from './work-injury-determination.ts'

export const labourMarket: readonly Process[] = [
  graduateHireSimplified,
  professionalTitleReview,
  workInjuryDetermination,
]
