import type { Process } from '../../src/process/definition.ts'
import completionFilingMerged from './completion-filing-merged.ts'
import * as completionFilingParts from './completion-filing-parts.ts'
import constructionPermitMerged from './construction-permit-merged.ts'
import * as constructionPermitParts from './construction-permit-parts.ts'
import constructionPermitStaged from './construction-permit-staged.ts'
import designSchemeReview from './design-scheme-review.ts'
import drainageConnection from './drainage-connection.ts'
import integratedSurveying from './integrated-surveying.ts'
import jointCompletionAcceptance from './joint-completion-acceptance.ts'
import lowRiskJointInspection from './low-risk-joint-inspection.ts'
import lowRiskPostCompletion from './low-risk-post-completion.ts'
import lowRiskPreConstruction from './low-risk-pre-construction.ts'
import municipalFacilityPermitMerged from './municipal-facility-permit-merged.ts'
import * as municipalFacilityPermitParts from './municipal-facility-permit-parts.ts'
import planningPermitMerged from './planning-permit-merged.ts'
import * as planningPermitParts from './planning-permit-parts.ts'
import realEstateAcceptanceFiling from './real-estate-acceptance-filing.ts'
import regionalAssessment from './regional-assessment.ts'
import { tenderReportFiling } from './tender-report-filing.ts'
import utilityJointConnection from './utility-joint-connection.ts'

export const construction: readonly Process[] = [
  // 二-1 to 二-9, with the items as they stood before
  tenderReportFiling,
  utilityJointConnection,
  drainageConnection,
  jointCompletionAcceptance,
  realEstateAcceptanceFiling,
  planningPermitMerged,
  ...Object.values(planningPermitParts),
  constructionPermitMerged,
  ...Object.values(constructionPermitParts),
  completionFilingMerged,
  ...Object.values(completionFilingParts),
  municipalFacilityPermitMerged,
  ...Object.values(municipalFacilityPermitParts),

  // 二-10 to 二-18
  lowRiskPreConstruction,
  lowRiskPostCompletion,
  designSchemeReview,
  constructionPermitStaged,
  regionalAssessment,
  integratedSurveying,
  lowRiskJointInspection,
]
