import type { Process } from '../../src/process/definition.ts'
import illegalFeeComplaint from './illegal-fee-complaint.ts'

export const mainText: readonly Process[] = [illegalFeeComplaint]
