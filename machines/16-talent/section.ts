import type { Process } from '../../src/process/definition.ts'
import hrServiceFund from './hr-service-fund.ts'
import privateTrainingInstitutionApproval from './private-training-institution-approval.ts'
import skillSelfEvaluation from './skill-self-evaluation.ts'
import talentGreenChannel from './talent-green-channel.ts'
import talentReferralReward from './talent-referral-reward.ts'

export const talent: readonly Process[] = [
  talentGreenChannel,
  talentReferralReward,
  hrServiceFund,
  privateTrainingInstitutionApproval,
  skillSelfEvaluation,
]
