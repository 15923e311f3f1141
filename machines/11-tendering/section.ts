import type { Process } from '../../src/process/definition.ts'
import bidComplaint from './bid-complaint.ts'
import bidObjection from './bid-objection.ts'
import businessEnvironmentSuggestion from './business-environment-suggestion.ts'
import doubleRandomInspectionBid from './double-random-inspection-bid.ts'
import remoteBidEvaluation from './remote-bid-evaluation.ts'
import tenderingCertificationCommitment from './tendering-certification-commitment.ts'

export const tendering: readonly Process[] = [
  remoteBidEvaluation,
  tenderingCertificationCommitment,
  bidObjection,
  doubleRandomInspectionBid,
  bidComplaint,
  businessEnvironmentSuggestion,
]
