import type { Process } from '../../src/process/definition.ts'
import * as earlierItems from './earlier-items.ts'
import enterpriseAutoRegistration from './enterprise-auto-registration.ts'
import enterpriseChange from './enterprise-change.ts'
import { deregistration, deregistrationBefore2022 } from './enterprise-deregistration.ts'
import enterpriseFiling from './enterprise-filing.ts'
import enterpriseSetup1545 from './enterprise-setup-1545.ts'
import enterpriseSetupSplit from './enterprise-setup-split.ts'
import esealElicenceJointIssue from './eseal-elicence-joint-issue.ts'
import oneIndustryOneLicence from './one-industry-one-licence.ts'

export const startingABusiness: readonly Process[] = [
  enterpriseSetup1545,
  esealElicenceJointIssue,
  enterpriseSetupSplit,
  enterpriseAutoRegistration,
  enterpriseChange,
  enterpriseFiling,
  deregistrationBefore2022,
  deregistration,
  oneIndustryOneLicence,
  ...Object.values(earlierItems),
]
