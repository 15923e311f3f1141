import { civilDefenceDrawings } from '../../machines/02-construction/construction-permit-parts.ts'
import { catalogue as county } from '../../machines/catalogue.ts'
import { fact } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { commitment, sequence } from '../../src/process/tree.ts'
import { aFact, aLimit, anItem, bureau, county as source, tiny } from '../process/tiny-process.ts'

/** A permit of one item with its statutory limits, that no merger has taken in. */
const drawings: Process = { ...civilDefenceDrawings, slug: 'drawings-alone' }

const plans = { id: 'plans', zh: '图纸', en: 'Plans', mayAsk: true, source } as const
const inspection = tiny(anItem('visit'), {
  slug: 'joint-inspection',
  project: 'required',
  perProject: {
    most: 1,
    when: fact('lowRisk').is(true),
    source: { plan: '二-18', words: '只需由牵头部门组织开展1次联合监督检查' },
  },
})
const survey = tiny(anItem('survey'), { slug: 'survey', materials: [plans] })
const plot = tiny(anItem('land'), {
  slug: 'plot',
  facts: [
    aFact('plot', 'text'),
    { ...aFact('assessed', 'boolean'), register: { id: 'assessed-plots', key: 'plot' } },
  ],
})

/** Law changed on 2022-03-01, and there was none before 2021-07-01. */
const before = tiny(anItem('old'), { slug: 'law', inForce: { from: '2021-07-01', to: '2022-02-28' } })
const after = tiny(anItem('new'), { slug: 'law', version: 2, inForce: { from: '2022-03-01' } })

const pledge = commitment('pledge', { zh: '承诺', en: 'Pledge', department: bureau, source })
const pledged = tiny(sequence(pledge, anItem('check')), {
  slug: 'pledged',
  limits: [aLimit('pledge', { from: 'promise', until: 'fulfilment', kind: 'promised', amount: 10 })],
})

/** The county's processes, and some of the tests' own for what these can not show. */
export const catalogue: readonly Process[] = [
  ...county,
  drawings,
  inspection,
  survey,
  plot,
  pledged,
  before,
  after,
]
