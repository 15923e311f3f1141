import { describe, expect, test } from 'vitest'
import mediation from '../../machines/13-intellectual-property/ip-dispute-mediation.ts'
import pledge from '../../machines/13-intellectual-property/ip-pledge-subsidy-recommendation.ts'
import patent from '../../machines/13-intellectual-property/patent-prioritized-examination.ts'
import { intellectualProperty } from '../../machines/13-intellectual-property/section.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { testAgreement } from './agreement.ts'

const ids = (process: typeof mediation, facts: Record<string, string>) =>
  leavesFor(process.tree, facts).map(({ id }) => id)

describe.each(intellectualProperty.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)

  test('is a light case without a time limit, of a 责任单位 and no lead', () => {
    expect(process.tier).toBe('C')
    expect(process.limits).toEqual([])
    expect(process.assumed.map(({ en }) => en).join()).toContain('no time limit in plan or law')
    expect(process.lead).toEqual([])
  })
})

test('a dispute is mediated or arbitrated, then handed over online (十三-2)', () => {
  expect(ids(mediation, { way: 'mediation' })).toEqual(['mediation', 'court-docking', 'confirm'])
  expect(ids(mediation, { way: 'arbitration' })).toEqual(['arbitration', 'court-docking', 'confirm'])
})

test('prioritized examination is recommended, fee reduction only served (十三-10, 十三-13)', () => {
  expect(ids(patent, { matter: 'priority' })).toEqual([
    'industry-list',
    'county-check',
    'recommend',
    'service',
  ])
  expect(ids(patent, { matter: 'fee-reduction' })).toEqual(['county-check', 'service'])
})

test.each(['interest', 'insurance', 'risk'])(
  'the pledge is recommended for %s alone (十三-12)',
  (support) => {
    expect(ids(pledge, { support })).toEqual(['county-check', `recommend-${support}`])
  },
)
