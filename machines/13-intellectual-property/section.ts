import type { Process } from '../../src/process/definition.ts'
import ipDisputeMediation from './ip-dispute-mediation.ts'
import ipPledgeSubsidyRecommendation from './ip-pledge-subsidy-recommendation.ts'
import overseasIpRiskProject from './overseas-ip-risk-project.ts'
import patentPrioritizedExamination from './patent-prioritized-examination.ts'

export const intellectualProperty: readonly Process[] = [
  ipDisputeMediation,
  overseasIpRiskProject,
  patentPrioritizedExamination,
  ipPledgeSubsidyRecommendation,
]
