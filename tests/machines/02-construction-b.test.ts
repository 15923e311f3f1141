import { describe, expect, test } from 'vitest'
import staged from '../../machines/02-construction/construction-permit-staged.ts'
import scheme from '../../machines/02-construction/design-scheme-review.ts'
import surveying from '../../machines/02-construction/integrated-surveying.ts'
import inspection from '../../machines/02-construction/low-risk-joint-inspection.ts'
import after from '../../machines/02-construction/low-risk-post-completion.ts'
import before from '../../machines/02-construction/low-risk-pre-construction.ts'
import assessment from '../../machines/02-construction/regional-assessment.ts'
import { construction } from '../../machines/02-construction/section.ts'
import type { Facts } from '../../src/process/condition.ts'
import { compile } from '../../src/process/machine.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { oneCase, projectWith, toClosing } from './one-case.ts'
import { figuresIn, printedOf, recordedFigures, recordOf } from './record.ts'

const processes = [before, after, scheme, staged, assessment, surveying, inspection]
const ids = (process: typeof before, facts: Facts) => leavesFor(process.tree, facts).map(({ id }) => id)
const limit = (process: typeof before, id: string) => process.limits.find((one) => one.id === id)

describe.each(processes.map((process) => [process.slug, process] as const))('%s', (slug, process) => {
  test('agrees with its record', () => {
    // 二-10 names kinds of items, not items: what it merges blocks none.
    expect({ ...printedOf(process), merged: 0 }).toEqual({ ...recordOf(slug), merged: 0 })
    expect(figuresIn(process)).toEqual(recordedFigures(slug))
  })
  test('stands in its section', () => expect(construction).toContain(process))
  test('holds every proof', () => expect(prove(subjectOf(process)).findings).toEqual([]))
  test('blocks no earlier item', () => expect(process.mergedItems).toEqual([]))
})

describe('low-risk projects: one item before the works, one after (二-10)', () => {
  test.each([before, after])(
    '$slug: 45 working days and 15 more, only for what is handled as joint permits',
    (process) => {
      const joint = limit(process, 'joint-permit-decision')
      expect(joint).toMatchObject({
        amount: 45,
        unit: 'working-days',
        kind: 'statutory',
        from: 'acceptance',
        source: { law: '行政许可法 42(2)', mark: 'C' },
        extension: { amount: 15, unit: 'working-days', approver: '本级人民政府负责人' },
      })
      const counted = (jointPermits: boolean) => {
        const facts = { jointPermits, ...(process === before && { smallEnterprise: false }) }
        return toClosing(process, facts).closed.clocks.map((one) => one.limit)
      }
      expect(counted(true)).toContain('joint-permit-decision')
      expect(counted(false)).not.toContain('joint-permit-decision')
    },
  )

  test('other departments are consulted and cannot refuse (二-20)', () => {
    for (const process of [before, after]) {
      const { events } = compile(process)
      expect(events).toContain('planning-opinion.reply')
      expect(events).toContain('construction-opinion.reply')
      expect(events.filter((type) => /opinion\.fail/.test(type))).toEqual([])
    }
  })

  test('the government buys the surveying for small enterprises, and only for them (二-17)', () => {
    expect(ids(before, { smallEnterprise: true, jointPermits: true })).toContain('survey')
    expect(ids(before, { smallEnterprise: false, jointPermits: true })).not.toContain('survey')
  })

  test('acceptance, filing and registration in turn', () => {
    const { closed: last, steps: done } = toClosing(after, { jointPermits: true })
    expect(last.value).toBe('closed')
    const order = ['acceptance.pass', 'filing.pass', 'registration.pass'].map((type) => done.indexOf(type))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('from receipt to closing', () => {
    expect(toClosing(before, { smallEnterprise: true, jointPermits: true }).closed.value).toBe('closed')
  })
})

describe('the review of the design scheme (二-11)', () => {
  test('what is on the list of exemptions needs no planning permit, and is not reviewed', () => {
    const exempt = { exemptionList: true, committeeList: true }
    expect(ids(scheme, exempt)).toEqual(['list-check', 'no-permit-needed'])
    expect(toClosing(scheme, exempt).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    expect(toClosing(scheme, exempt).closed.clocks).toEqual([])
  })

  test('what is on neither list is reviewed, and without the committee', () => {
    const { now: listed } = oneCase(scheme, '2021-09-13T09:00', { exemptionList: true })
    expect(listed.context.facts).toMatchObject({ exemptionList: true, committeeList: false })
    const { now: unlisted } = oneCase(scheme, '2021-09-13T09:00', { projectKind: '合成' })
    expect(unlisted.context.facts).toMatchObject({ exemptionList: false, committeeList: false })
    expect(toClosing(scheme, {}).leaves).toEqual(['list-check', 'review', 'approval-opinion'])
  })

  test('only a project on the committee’s list goes to the committee', () => {
    expect(ids(scheme, { exemptionList: false, committeeList: true })).toContain('committee')
    expect(ids(scheme, { exemptionList: false, committeeList: false })).not.toContain('committee')
  })

  test('20 working days and 10 more, as a part of the permit', () => {
    expect(limit(scheme, 'permit-decision')).toMatchObject({
      amount: 20,
      unit: 'working-days',
      source: { law: '行政许可法 42(1)', mark: 'C' },
      extension: { amount: 10, approver: '本行政机关负责人' },
    })
    const ordinary = toClosing(scheme, { exemptionList: false, committeeList: true })
    expect(ordinary.closed.value).toBe('closed')
    expect(ordinary.closed.clocks.map((one) => one.limit)).toEqual([
      'correction-notice',
      'permit-decision',
      'delivery',
    ])
  })
})

describe('the construction permit in stages (二-13)', () => {
  const facts = (investment: number, floorArea: number) => ({ stage: 1, investment, floorArea })

  test('seven calendar days from receipt for each stage', () => {
    expect(limit(staged, 'seven-days')).toMatchObject({
      amount: 7,
      unit: 'calendar-days',
      kind: 'statutory',
      from: 'receipt',
      until: 'decision',
      source: { law: '建筑法 8 (2019)', mark: 'C' },
    })
    const { now: received } = oneCase(staged, '2021-09-13T09:00', facts(31, 301))
    const seven = received.clocks.find((one) => one.limit === 'seven-days')
    expect(seven?.due?.date.toString()).toBe('2021-09-22')
  })

  test('30 万元 or 300 ㎡ is within the threshold, 31 and 301 is above it', () => {
    const told = (investment: number, floorArea: number) =>
      ids(staged, facts(investment, floorArea)).includes('threshold-notice')
    expect([told(30, 301), told(31, 300), told(30, 300)]).toEqual([true, true, true])
    expect([told(31, 301), told(30.1, 300.1)]).toEqual([false, false])
  })

  test('the general contractor must be determined', () => {
    expect(compile(staged).events).toContain('contractor.fail')
    expect(leaves(staged.tree).at(-1)?.id).toBe('stage-permit')
  })

  test('each stage is a case of a project, and a project may have several', () => {
    expect(() => oneCase(staged, '2021-09-13T09:00', facts(31, 301), projectWith(2))).not.toThrow()
    const bare = { ...projectWith(0) }
    delete (bare as { project?: unknown }).project
    expect(() => oneCase(staged, '2021-09-13T09:00', facts(31, 301), bare)).toThrow('project')
  })

  test('from receipt to closing, with the permit of the stage', () => {
    expect(toClosing(staged, facts(31, 301)).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    expect(toClosing(staged, facts(30, 301)).closed.value).toBe('closed')
  })
})

describe('regional assessment (二-14)', () => {
  test('eight assessments side by side, each also startable by itself', () => {
    const eight = leaves(assessment.tree).slice(0, 8)
    expect(eight.map(({ zh }) => zh)).toEqual([
      '压覆重要矿产资源',
      '地质灾害危险性',
      '节能',
      '地震安全性',
      '水土保持',
      '防洪影响',
      '水资源论证',
      '文物影响',
    ])
    expect(eight.every((leaf) => leaf.kind === 'item' && leaf.separable)).toBe(true)
  })

  test('nothing is assessed again', () => {
    expect(ids(assessment, { assessed: ['soil', 'flood'] })).not.toContain('soil')
    expect(ids(assessment, { assessed: [] })).toContain('soil')
    const plots = assessment.facts.find(({ id }) => id === 'assessed')
    expect(plots?.register).toEqual({ id: 'assessed-plots', key: 'plot' })
  })

  test('the land user bears no fee', () => {
    expect(assessment.free).toMatchObject({ plan: '二-14' })
    expect(compile(assessment).events).not.toContain('charge')
  })

  test('no time limit, no date', () => {
    expect([assessment.limits, assessment.milestones]).toEqual([[], []])
  })

  test('from receipt to closing', () => {
    const { closed: last, steps: done } = toClosing(assessment, {})
    expect(last.value).toBe('closed')
    expect(done.slice(-2)).toEqual(['plot-code.pass', 'results-obtained.done'])
    expect(toClosing(assessment, { assessed: ['water'] }).steps).not.toContain('water.pass')
  })
})

describe('integrated surveying (二-15)', () => {
  test('no department verifies on site', () => {
    expect(leaves(surveying.tree).map(({ id }) => id)).toEqual(['commission', 'results', 'sharing'])
  })

  test('no time limit, no date', () => expect([surveying.limits, surveying.milestones]).toEqual([[], []]))

  test('from receipt to closing', () => expect(toClosing(surveying, {}).closed.value).toBe('closed'))
})

describe('T10 at most one joint inspection of a low-risk project, and none by a single department (二-18)', () => {
  test('the first is opened, a second is refused', () => {
    expect(inspection.perProject).toMatchObject({ most: 1, source: { plan: '二-18' } })
    expect(oneCase(inspection, '2021-09-13T09:00', {}, projectWith(0)).now.ended).toBe(false)
    expect(() => oneCase(inspection, '2021-09-13T09:00', {}, projectWith(1))).toThrow('may have 1')
  })

  test('every leaf is the lead’s, and one of them inspects', () => {
    const all = leaves(inspection.tree)
    expect(new Set(all.map(({ department }) => department.zh))).toEqual(new Set(['县住建局']))
    expect(all.filter(({ kind }) => kind === 'step').map(({ zh }) => zh)).toEqual(['联合监督检查'])
  })

  test('no time limit', () => expect(inspection.limits).toEqual([]))

  test('from receipt to closing', () => expect(toClosing(inspection, {}).closed.value).toBe('closed'))
})
