import type { Process } from '../../src/process/definition.ts'
import encouragedFdiEquipmentConfirmation from './encouraged-fdi-equipment-confirmation.ts'
import foreignInvestorComplaint from './foreign-investor-complaint.ts'
import foreignProjectConditionalAcceptance from './foreign-project-conditional-acceptance.ts'
import majorFdiAward from './major-fdi-award.ts'

export const foreignInvestment: readonly Process[] = [
  majorFdiAward,
  foreignProjectConditionalAcceptance,
  foreignInvestorComplaint,
  encouragedFdiEquipmentConfirmation,
]
