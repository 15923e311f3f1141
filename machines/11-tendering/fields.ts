import type { Department, FactDeclaration } from '../../src/process/definition.ts'
import {
  agriculture,
  commerce,
  cultureTourism,
  developmentReform,
  housingConstruction,
  transport,
  waterResources,
} from '../departments.ts'

/** Who supervises the tendering of its own field (十一-7, 十一-8), as printed; the plan's list ends in 等. */
export const supervisors: readonly Department[] = [
  housingConstruction,
  transport,
  waterResources,
  agriculture,
  commerce,
  cultureTourism,
]

/** Printed last of them: the branch that is left when it is none of the others. */
export const lastSupervisor: Department = developmentReform

export const supervisorFact: FactDeclaration = {
  id: 'supervisor',
  zh: '行业主管部门',
  en: 'Department that supervises the field',
  type: 'choice',
  values: [...supervisors, lastSupervisor],
  source: { plan: '十一-7, 十一-8', words: '各行业招标投标领域；各行业领域' },
}
