import type { Process } from '../../src/process/definition.ts'
import awardAndContractOnline from './award-and-contract-online.ts'
import procurementChallenge from './procurement-challenge.ts'
import procurementComplaint from './procurement-complaint.ts'
import procurementIntentDisclosure from './procurement-intent-disclosure.ts'

export const governmentProcurement: readonly Process[] = [
  procurementIntentDisclosure,
  awardAndContractOnline,
  procurementChallenge,
  procurementComplaint,
]
