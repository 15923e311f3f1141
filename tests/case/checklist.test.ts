import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { checklistOf } from '../../src/case/checklist.ts'
import { factsSoFar } from '../../src/case/opening.ts'
import type { Facts } from '../../src/process/condition.ts'
import { all, any, fact, holds, holdsSoFar, not } from '../../src/process/condition.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'

const processOf = (slug: string) => {
  const found = catalogue.find((process) => process.slug === slug)
  if (!found) throw new Error(`no process ${slug}`)
  return found
}
const askingOf = (slug: string, given: Facts) =>
  Object.fromEntries(
    checklistOf(processOf(slug), factsSoFar(processOf(slug), given)).map(({ material, asking, because }) => [
      material.id,
      because ? `${asking}: ${because.by}` : asking,
    ]),
  )

describe('a condition, as far as facts are known', () => {
  const [a, b] = [fact('a').is(true), fact('b').includes('x')]
  test('is decided as soon as one part settles it, and open until then', () => {
    expect(holdsSoFar(all(a, b), { a: false })).toBe(false)
    expect(holdsSoFar(all(a, b), { a: true })).toBeUndefined()
    expect(holdsSoFar(any(a, b), { a: true })).toBe(true)
    expect(holdsSoFar(not(b), {})).toBeUndefined()
    expect(holdsSoFar(not(b), { b: [] })).toBe(true)
  })

  test('never says what a full case would contradict', () => {
    const conditions = [a, not(a), all(a, b), any(a, b), any(not(a), all(a, not(b)))]
    const full: Facts[] = [true, false].flatMap((one) => [['x'], []].map((set) => ({ a: one, b: set })))
    for (const condition of conditions)
      for (const facts of full)
        for (const known of [{}, { a: facts.a }, { b: facts.b }, facts] as Facts[])
          expect([undefined, holds(condition, facts)]).toContain(holdsSoFar(condition, known))
    expect(conditions.map((one) => full.map((facts) => holdsSoFar(one, facts)))).toEqual(
      conditions.map((one) => full.map((facts) => holds(one, facts))),
    )
  })
})

test('what the approval system has, and what is promised, must not be asked for (二-8)', () => {
  const asking = (given: Facts) => askingOf('completion-filing-merged', given)
  expect(asking({})).toEqual({ 'acceptance-report': 'yes', 'archive-papers': 'open' })
  expect(asking({ archivePromised: true })).toEqual({
    'acceptance-report': 'yes',
    'archive-papers': 'no: commitment',
  })
  expect(asking({ archivePromised: false, onSystem: ['acceptance-report', 'archive-papers'] })).toEqual({
    'acceptance-report': 'no: approval-system',
    'archive-papers': 'no: approval-system',
  })
})

test('an open material names the facts that it turns on, and what could stand in for it', () => {
  const process = processOf('completion-filing-merged')
  const [, archive] = checklistOf(process, factsSoFar(process, {}))
  expect(archive?.turnsOn.map(({ id }) => id)).toEqual(['archivePromised'])
  expect(archive?.standIns.map(({ by }) => by)).toEqual(['approval-system', 'commitment'])
})

test('what a register has cleared is open until the register was asked (十六-8)', () => {
  const process = processOf('private-training-institution-approval')
  const open = checklistOf(process, {})
  expect(open.map(({ asking, turnsOn }) => [asking, turnsOn.map(({ id }) => id)])).toEqual([
    ['open', ['cleared']],
    ['open', ['cleared']],
  ])
  const cleared = checklistOf(process, { cleared: ['number-of-trades'] })
  expect(cleared.map(({ asking, because }) => [asking, because?.by])).toEqual([
    ['yes', undefined],
    ['no', null],
  ])
})

test('a company set-up asks for neither identity card nor licence: the e-licence library has them (一-2)', () => {
  for (const slug of ['enterprise-setup-1545', 'enterprise-setup-split'])
    expect(askingOf(slug, {})).toEqual({
      'resident-id-card': 'no: e-licence',
      'business-licence': 'no: e-licence',
    })
})

test('no material may be asked for in a case in which something stands in for it', () => {
  const withStandIns = catalogue.filter(({ materials }) => materials.some(({ standIns }) => standIns))
  expect(withStandIns.length).toBeGreaterThan(0)
  for (const { slug, facts, materials } of withStandIns)
    for (const { id, mayAsk, standIns = [] } of materials)
      for (const { by, when } of standIns) {
        const met = valuations(facts).filter((one) => holds(when, one))
        expect(met.length, `${slug} ${id} ${by} is never met`).toBeGreaterThan(0)
        expect(
          met.filter((one) => mayAsk === true || holds(mayAsk, one)),
          `${slug} ${id} ${by}`,
        ).toEqual([])
      }
})
