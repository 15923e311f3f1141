import { expect, test } from 'vitest'
import access from '../../machines/07-finance/credit-system-access.ts'
import { finance } from '../../machines/07-finance/section.ts'
import { noLimit } from '../../machines/assumed.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leaves } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { printedOf, recordsOf } from './record.ts'

test('the record of 七 is this, as the plan prints it', () => {
  expect(finance.map(printedOf)).toEqual(recordsOf('七 优化金融服务'))
})

test('is proved', () => expect(prove(subjectOf(access)).findings).toEqual([]))

test('an institution that meets the access conditions is served, and the case closes', () => {
  expect(leaves(access.tree).map(({ zh }) => zh)).toEqual(['接入条件核对', '接入服务'])
  expect(toClosing(access, {}).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
})

test('one that does not is refused, with reasons, and is not served', () => {
  const at = hall([access])
  const morning = '2021-10-11T09:00'
  const failed = at.act(at.open(access.slug, morning).case, morning, ['accept', 'access-conditions.fail'])
  expect(at.possible(failed)).not.toContain('access-service.done')
  expect(at.act(failed, morning, ['refuse', 'deliver'])).toMatchObject({
    value: 'closed',
    outcome: 'refused',
  })
})

test('there is no time limit in plan or law', () => {
  expect(access.limits).toEqual([])
  expect(access.assumed).toContain(noLimit)
})
