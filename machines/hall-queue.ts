import type { Business, QueueRules } from '../src/hall/queue.ts'
import type { Process } from '../src/process/definition.ts'
import { startingABusiness } from './01-starting-a-business/section.ts'
import { construction } from './02-construction/section.ts'
import { electricity } from './03-electricity/section.ts'
import { property } from './04-property/section.ts'
import { taxes } from './05-taxes/section.ts'
import { labourMarket } from './09-labour-market/section.ts'
import { governmentServices } from './12-government-services/section.ts'
import { marketSupervision } from './14-market-supervision/section.ts'
import { talent } from './16-talent/section.ts'

/** Processes of some sections that a window takes. */
const atWindow = (...sections: (readonly Process[])[]) => [
  ...new Set(
    sections
      .flat()
      .filter(({ channels }) => channels.some(({ id }) => id === 'window'))
      .map(({ slug }) => slug),
  ),
]

const business = (
  letter: string,
  id: string,
  zh: string,
  en: string,
  windows: number,
  ...sections: (readonly Process[])[]
): Business => ({
  id,
  letter,
  zh,
  en,
  windows: Array.from({ length: windows }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`),
  processes: atWindow(...sections),
})

/**
 * The queue of the service hall. The plan asks for a better hall (十二-11) and says nothing of numbers, letters and
 * windows: all of it is assumed until the county enters its own.
 */
export const hallQueue: QueueRules = {
  businesses: [
    business('A', 'enterprise', '企业开办', 'Enterprises', 4, startingABusiness),
    business('B', 'construction', '工程建设', 'Construction', 3, construction),
    business('C', 'utilities', '水电气热', 'Utilities', 2, electricity),
    business('D', 'property', '不动产登记', 'Real property', 3, property),
    business('E', 'taxes', '涉税办理', 'Taxes', 3, taxes),
    business('F', 'labour', '社保就业', 'Labour and talent', 2, labourMarket, talent),
    business('G', 'market', '市场监管与交通', 'Market supervision and transport', 2, marketSupervision),
    business('Z', 'general', '综合受理与咨询', 'Anything else, and advice', 2, governmentServices),
  ],
  priorities: [
    {
      id: 'elderly',
      zh: '老年人',
      en: 'Elderly people',
      source: { plan: '十二-11', words: '为老年人及残障人士提供服务保障' },
    },
    {
      id: 'disabled',
      zh: '残障人士',
      en: 'Disabled people',
      source: { plan: '十二-11', words: '为老年人及残障人士提供服务保障' },
    },
    {
      id: 'weak-or-ill',
      zh: '病弱',
      en: 'Weak or ill people',
      source: { county: 'assumed: 四-10 names 老弱病残孕 for visits at home; the queue follows it' },
    },
    {
      id: 'pregnant',
      zh: '孕妇',
      en: 'Pregnant women',
      source: { county: 'assumed: 四-10 names 老弱病残孕 for visits at home; the queue follows it' },
    },
    {
      id: 'military',
      zh: '军人、退役军人',
      en: 'Soldiers and veterans',
      source: { county: 'assumed: usual in halls; no source of it was confirmed' },
    },
  ],
  ranks: { ordinary: 0, reservation: 1, priority: 2 },
  passedBehind: 3,
  passesAtMost: 3,
  mark: 'assumed',
  source: 'assumed: neither plan nor law sets how a hall calls',
}
