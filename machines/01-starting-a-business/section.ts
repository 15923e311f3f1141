import type { Process } from '../../src/process/definition.ts'
import enterpriseSetup1545 from './enterprise-setup-1545.ts'
import enterpriseSetupSplit from './enterprise-setup-split.ts'

export const startingABusiness: readonly Process[] = [enterpriseSetup1545, enterpriseSetupSplit]
