import type { Process } from '../src/process/definition.ts'
import { startingABusiness } from './01-starting-a-business/section.ts'
import { construction } from './02-construction/section.ts'
import { electricity } from './03-electricity/section.ts'
import { property } from './04-property/section.ts'
import { taxes } from './05-taxes/section.ts'
import { crossBorderTrade } from './06-cross-border-trade/section.ts'
import { finance } from './07-finance/section.ts'
import { minorityInvestors } from './08-minority-investors/section.ts'
import { labourMarket } from './09-labour-market/section.ts'
import { governmentProcurement } from './10-government-procurement/section.ts'
import { tendering } from './11-tendering/section.ts'
import { governmentServices } from './12-government-services/section.ts'
import { intellectualProperty } from './13-intellectual-property/section.ts'
import { marketSupervision } from './14-market-supervision/section.ts'
import { innovation } from './15-innovation/section.ts'
import { talent } from './16-talent/section.ts'
import { foreignInvestment } from './17-foreign-investment/section.ts'
import { mainText } from './18-main-text/section.ts'

/** Every version of every process of the county, in the plan's own sections. */
export const catalogue: readonly Process[] = [
  ...startingABusiness,
  ...construction,
  ...electricity,
  ...property,
  ...taxes,
  ...crossBorderTrade,
  ...finance,
  ...minorityInvestors,
  ...labourMarket,
  ...governmentProcurement,
  ...tendering,
  ...governmentServices,
  ...intellectualProperty,
  ...marketSupervision,
  ...innovation,
  ...talent,
  ...foreignInvestment,
  ...mainText,
]
