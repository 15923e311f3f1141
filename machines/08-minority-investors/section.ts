import type { Process } from '../../src/process/definition.ts'
import investorDisputeMediation from './investor-dispute-mediation.ts'

export const minorityInvestors: readonly Process[] = [investorDisputeMediation]
