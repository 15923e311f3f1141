import type { Process } from '../src/process/definition.ts'
import enterpriseSetup1545 from './01-starting-a-business/enterprise-setup-1545.ts'
import enterpriseSetupSplit from './01-starting-a-business/enterprise-setup-split.ts'
import constructionPermitMerged from './02-construction/construction-permit-merged.ts'
import * as constructionPermitParts from './02-construction/construction-permit-parts.ts'

/** Every version of every process of the county. */
export const catalogue: readonly Process[] = [
  enterpriseSetup1545,
  enterpriseSetupSplit,
  constructionPermitMerged,
  ...Object.values(constructionPermitParts),
]
