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
import { windows } from './windows.ts'

const asForHomeVisits = {
  zh: '推定：四-10列明的老弱病残孕可上门办，排队参照办理',
  en: 'assumed: 四-10 names 老弱病残孕 for visits at home; the queue follows it',
}

/** Processes of some sections that a window takes. */
const atWindow = (...sections: (readonly Process[])[]) => [
  ...new Set(
    sections
      .flat()
      .filter(({ channels }) => channels.some(({ id }) => id === 'window'))
      .map(({ slug }) => slug),
  ),
]

/** What people take a number for: a zone of the hall, under its name and at its windows. */
function business(letter: string, id: string, ...sections: (readonly Process[])[]): Business {
  const own = windows.filter(({ code }) => code.startsWith(letter))
  const [first] = own
  if (!first) throw new TypeError(`no window of machines/windows.ts begins with ${letter}`)
  const { zh, en } = first.zone
  return { id, letter, zh, en, windows: own.map(({ code }) => code), processes: atWindow(...sections) }
}

/**
 * The queue of the service hall. The plan asks for a better hall (十二-11) and says nothing of numbers and letters:
 * all of it is assumed until the county enters its own. Zone H calls nobody: who comes there walks up.
 */
export const hallQueue: QueueRules = {
  businesses: [
    business('A', 'enterprise', startingABusiness),
    business('B', 'construction', construction),
    business('C', 'utilities', electricity),
    business('D', 'property', property),
    business('E', 'taxes', taxes),
    business('F', 'labour', labourMarket, talent),
    business('G', 'market', marketSupervision),
    business('Z', 'general', governmentServices),
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
      source: { county: asForHomeVisits },
    },
    {
      id: 'pregnant',
      zh: '孕妇',
      en: 'Pregnant women',
      source: { county: asForHomeVisits },
    },
    {
      id: 'military',
      zh: '军人、退役军人',
      en: 'Soldiers and veterans',
      source: {
        county: {
          zh: '推定：大厅通行做法，未见依据',
          en: 'assumed: usual in halls; no source of it was confirmed',
        },
      },
    },
  ],
  ranks: { ordinary: 0, reservation: 1, priority: 2 },
  passedBehind: 3,
  passesAtMost: 3,
  mark: 'assumed',
  source: {
    zh: '推定：方案和法律均未规定大厅如何叫号',
    en: 'assumed: neither plan nor law sets how a hall calls',
  },
}
