import { fact } from '../../src/process/condition.ts'
import type { Source } from '../../src/process/definition.ts'
import { choice, item } from '../../src/process/tree.ts'
import { theStepsInside, whoHandledIt } from '../assumed.ts'
import { housingConstruction } from '../departments.ts'
import { earlierItem } from './earlier-item.ts'

/** The four formalities as they stood before 二-8 had them handled together, each a process of its own. */
const eight = (words: string): Source => ({ plan: '二-8', words })
const department = housingConstruction
const assumed = [
  whoHandledIt,
  theStepsInside,
  {
    zh: '方案和法律对部门均无时限；建设单位的义务至本件收件为止',
    en: 'no time limit for the department in plan or law; what the 建设单位 owes ends with the receipt of this case',
  },
]

export const civilDefenceFiling = earlierItem({
  slug: 'civil-defence-completion-filing',
  zh: '人防工程竣工验收备案',
  en: 'Completion filing of civil-defence works',
  department,
  decidedBy: 'items',
  limits: [],
  tree: item('civil-defence-filing', {
    zh: '人防工程竣工验收备案',
    en: 'Completion filing of civil-defence works',
    department,
    source: eight('人防工程竣工验收备案'),
  }),
  assumed,
})

export const completionFiling = earlierItem({
  slug: 'completion-filing',
  zh: '建设工程竣工验收备案',
  en: 'Completion filing of construction works',
  department,
  decidedBy: 'items',
  limits: [],
  tree: item('filing', {
    zh: '建设工程竣工验收备案',
    en: 'Completion filing of construction works',
    department,
    source: eight('建设工程竣工验收备案'),
  }),
  assumed,
})

export const archiveAcceptance = earlierItem({
  slug: 'completion-archive-acceptance',
  zh: '建设工程竣工档案验收',
  en: 'Acceptance of completion archives',
  department,
  decidedBy: 'items',
  limits: [],
  tree: item('archive', {
    zh: '建设工程竣工档案验收',
    en: 'Acceptance of completion archives',
    department,
    source: eight('建设工程竣工档案验收'),
  }),
  assumed,
})

export const fireAcceptanceOrFiling = earlierItem({
  slug: 'fire-acceptance-or-filing',
  zh: '建设工程消防验收或备案',
  en: 'Fire acceptance or filing',
  department,
  decidedBy: 'items',
  facts: [
    {
      id: 'specialProject',
      zh: '特殊建设工程',
      en: 'Special construction project',
      type: 'boolean',
      source: { law: '住建部令51号', mark: 'K' },
    },
  ],
  limits: [],
  tree: choice(
    {
      when: fact('specialProject').is(true),
      part: item('fire-acceptance', {
        zh: '消防验收',
        en: 'Fire acceptance',
        department,
        source: eight('建设工程消防验收或备案'),
      }),
    },
    {
      part: item('fire-filing', {
        zh: '消防备案',
        en: 'Fire filing',
        department,
        source: eight('建设工程消防验收或备案'),
      }),
    },
  ),
  assumed,
})
