import type { Plan } from '../../src/plan/plan.ts'
import * as named from '../departments.ts'
import startingABusiness from './01-starting-a-business.ts'
import construction from './02-construction.ts'
import electricity from './03-electricity.ts'
import registeringProperty from './04-registering-property.ts'
import payingTaxes from './05-paying-taxes.ts'
import tradingAcrossBorders from './06-trading-across-borders.ts'
import financialServices from './07-financial-services.ts'
import minorityInvestors from './08-minority-investors.ts'
import labourMarket from './09-labour-market.ts'
import governmentProcurement from './10-government-procurement.ts'
import tendering from './11-tendering.ts'
import governmentServices from './12-government-services.ts'
import intellectualProperty from './13-intellectual-property.ts'
import marketSupervision from './14-market-supervision.ts'
import innovation from './15-innovation.ts'
import talent from './16-talent.ts'
import foreignInvestment from './17-foreign-investment.ts'
import { mainText } from './main-text.ts'
import { printedNames } from './printed-names.ts'
import { targets } from './targets.ts'

/** 宁政发〔2021〕8号, clause by clause: its 17 sections in the plan's own order, and what its main text asks for. */
export const plan: Plan = {
  printedOn: '2021-08-20',
  sections: [
    startingABusiness,
    construction,
    electricity,
    registeringProperty,
    payingTaxes,
    tradingAcrossBorders,
    financialServices,
    minorityInvestors,
    labourMarket,
    governmentProcurement,
    tendering,
    governmentServices,
    intellectualProperty,
    marketSupervision,
    innovation,
    talent,
    foreignInvestment,
  ],
  mainText,
  targets,
  departments: Object.values(named),
  printedNames,
}
