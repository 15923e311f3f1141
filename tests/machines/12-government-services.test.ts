import { describe, expect, test } from 'vitest'
import visit from '../../machines/12-government-services/appointment-extended-onsite.ts'
import agency from '../../machines/12-government-services/assisted-agency.ts'
import crossProvince from '../../machines/12-government-services/cross-province-service.ts'
import scene from '../../machines/12-government-services/life-event-service.ts'
import gripe from '../../machines/12-government-services/nitpick-feedback.ts'
import oneWindow from '../../machines/12-government-services/one-window-acceptance.ts'
import { governmentServices } from '../../machines/12-government-services/section.ts'
import noVeto from '../../machines/12-government-services/window-no-veto-escalation.ts'
import { checkAskable } from '../../src/case/opening.ts'
import { compile } from '../../src/process/machine.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

test('the records of 十二 are these, as the plan prints them', () => {
  expect(governmentServices.map(printedOf)).toEqual(recordsOf('十二 政务服务'))
})

describe.each(governmentServices.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  test('is proved', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('runs from receipt to closing in every case that its facts allow', () => {
    for (const facts of valuations(process.facts)) {
      expect(toClosing(process, facts).closed).toMatchObject({ value: 'closed', outcome: 'approved' })
    }
  })
})

describe('integrated scenes (十二-1)', () => {
  const at = hall([scene])
  const accepted = (jointPermits: boolean) =>
    at.act(
      at.open(scene.slug, '2021-10-11T09:00', { lifeCycle: 'enterprise', mode: 'integrated', jointPermits })
        .case,
      '2021-10-11T09:00',
      'accept',
    )

  test('“一套材料、一次告知、一表申请”, online, on the phone and at one window', () => {
    expect(scene.materials.map(({ zh }) => zh)).toEqual(['一套材料'])
    expect(scene.channels.map(({ id }) => id)).toEqual(['online', 'mobile', 'window'])
  })

  test('the items of a scene can be taken out and handled singly, and the case goes on', () => {
    const without = at.act(accepted(false), '2021-10-11T10:00', ['one-form.pass', 'scene-items.separate'])
    expect(at.possible(without)).toContain('result-pack.done')
    expect(scene.mergedItems).toEqual([])
  })

  test('forty-five working days bind permits handled jointly, and nothing else', () => {
    expect(figuresOf(scene)[0]).toEqual([
      'joint-permit-decision',
      45,
      'working-days',
      'statutory',
      '行政许可法 42(2) [C]',
    ])
    expect(accepted(false).clocks).toEqual([])
    expect(at.clock(accepted(true), 'joint-permit-decision').due?.date.toString()).toBe('2021-12-13')
  })

  test('fifteen more by the government, and by nobody else', () => {
    const extend = (approver: string) =>
      at.act(accepted(true), '2021-10-12T09:00', 'extend', { limit: 'joint-permit-decision', approver })
    expect(() => extend('本行政机关负责人')).toThrow('本级人民政府负责人')
    expect(at.clock(extend('本级人民政府负责人'), 'joint-permit-decision').due?.date.toString()).toBe(
      '2022-01-04',
    )
  })
})

describe('cross-province service (十二-4)', () => {
  test('three ranges; what is not handled wholly online is taken in elsewhere and sent back', () => {
    expect(crossProvince.facts[0]?.values?.map(({ zh }) => zh)).toEqual([
      '跨省通办',
      '全省通办',
      '京津冀区域通办圈',
    ])
    const ids = (way: string) =>
      leavesFor(crossProvince.tree, { way, circle: 'cross-province' }).map(({ id }) => id)
    expect(ids('whole-online')).toEqual(['competent-hall'])
    expect(ids('taken-in-elsewhere')).toEqual(['taking-in', 'competent-hall', 'return'])
    expect(ids('several-places')).toEqual(['taking-in', 'competent-hall', 'return'])
  })
})

test('one window: taken in at the front, examined at the back, handed out at one window (十二-9)', () => {
  expect(leaves(oneWindow.tree).map(({ zh }) => zh)).toEqual(['前台综合受理', '后台分类审批', '统一窗口出件'])
  expect(oneWindow.tree.kind).toBe('sequence')
  expect(oneWindow.limits).toEqual([])
})

describe('the services of the hall (十二-11)', () => {
  const four = [agency, noVeto, gripe, visit]

  test('have no figure: “限时办结” demands a limit and gives none', () => {
    expect(four.flatMap(({ limits }) => limits)).toEqual([])
    expect(four.map(({ unnumbered }) => unnumbered?.[0]?.words)).toEqual(Array(4).fill('限时办结'))
  })

  test('an agent needs an authorisation on file, a helper does not; neither decides', () => {
    expect(() => checkAskable(agency, { service: 'agency' }, 'authorisation')).not.toThrow()
    expect(() => checkAskable(agency, { service: 'assistance' }, 'authorisation')).toThrow('授权委托书')
    expect(leavesFor(agency.tree, { service: 'agency' }).map(({ id }) => id)).toContain('authorisation')
    expect(leavesFor(agency.tree, { service: 'assistance' }).map(({ id }) => id)).not.toContain(
      'authorisation',
    )
    expect(compile(agency).events).not.toContain('approve')
  })

  test('what the window would refuse is refused only above it, with reasons and remedies', () => {
    const at = hall([noVeto])
    const morning = '2021-10-11T09:00'
    const raised = at.act(at.open(noVeto.slug, morning).case, morning, 'accept')
    expect(at.possible(raised)).not.toContain('refuse')
    const examined = at.act(raised, morning, ['escalation.done', 'second-examination.pass'])
    expect(at.possible(examined)).toEqual(expect.arrayContaining(['approve', 'refuse']))
    expect(at.act(examined, morning, ['refuse', 'deliver'])).toMatchObject({
      value: 'closed',
      outcome: 'refused',
    })
  })

  test('a gripe is assigned, put right and answered', () => {
    expect(leaves(gripe.tree).map(({ id }) => id)).toEqual(['assignment', 'rectification', 'reply'])
  })

  test('by appointment, beyond hours or on site; the elderly and the disabled are supported', () => {
    const ids = (service: string, elderlyOrDisabled: boolean) =>
      leavesFor(visit.tree, { service, elderlyOrDisabled }).map(({ id }) => id)
    expect(ids('appointment', false)).toEqual(['booking', 'by-appointment'])
    expect(ids('extended', false)).toEqual(['booking', 'extended-hours'])
    expect(ids('on-site', true)).toEqual(['booking', 'support', 'on-site'])
  })
})
