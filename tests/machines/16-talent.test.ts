import { describe, expect, test } from 'vitest'
import training from '../../machines/16-talent/private-training-institution-approval.ts'
import { talent } from '../../machines/16-talent/section.ts'
import channel from '../../machines/16-talent/talent-green-channel.ts'
import { leavesFor } from '../../src/process/tree.ts'
import { hall } from '../case/hall.ts'
import { testAgreement } from './agreement.ts'
import { toClosing } from './one-case.ts'

describe.each(talent.map((process) => [process.slug, process] as const))('%s', (_, process) => {
  testAgreement(process)

  test('no figure is the plan’s', () => {
    expect(process.limits.filter(({ source }) => 'plan' in source)).toEqual([])
  })
})

describe('the green channel (十六-1, 十六-2, 十六-4)', () => {
  test('one officer takes it in hand, units work side by side, one answer, one file', () => {
    expect(toClosing(channel, { person: 'talent' }).events).toEqual([
      'accept',
      'officer.done',
      'members.pass',
      'answer.done',
      'file.done',
      'deliver',
    ])
  })

  test.each([
    ['talent', false],
    ['academician-full-time', true],
    ['academician-six-months', true],
  ])('%s: measures for academicians %s', (person, measures) => {
    expect(leavesFor(channel.tree, { person }).some(({ id }) => id === 'academician')).toBe(measures)
  })

  test('six months are eligibility, not a time limit', () => {
    expect(channel.limits).toEqual([])
    expect(channel.facts[0]?.values?.map(({ zh }) => zh).join()).toContain('6个月以上')
  })
})

describe('private training bodies (十六-8)', () => {
  const { open, act, clock } = hall([training])
  const accepted = (stage: string) =>
    act(open(training.slug, '2021-09-01T09:00', { stage }).case, '2021-09-01T10:00', 'accept')

  test('preparation is decided on within 30 days of acceptance', () => {
    expect(String(clock(accepted('preparation'), 'preparation').due?.date)).toBe('2021-10-08')
    expect(accepted('preparation').clocks.map(({ limit }) => limit)).not.toContain('establishment')
  })

  test('establishment is decided on within three months, a figure not yet confirmed', () => {
    expect(String(clock(accepted('establishment'), 'establishment').due?.date)).toBe('2021-12-01')
    expect(accepted('establishment').clocks.map(({ limit }) => limit)).not.toContain('preparation')
  })

  test('both figures are the law’s', () => {
    expect(training.limits.slice(0, 2)).toMatchObject([
      {
        amount: 30,
        unit: 'calendar-days',
        source: { law: '民办教育促进法 13（2002年文本条号）', mark: 'C' },
      },
      { amount: 3, unit: 'months', source: { law: '民办教育促进法 16（2002年文本条号）', mark: 'K' } },
    ])
  })

  test('it is a permit, with its correction notice and delivery', () => {
    expect(training.limits.slice(2).map(({ id }) => id)).toEqual(['correction-notice', 'delivery'])
    expect(training.decidedBy).toBe('head')
  })

  test.each(training.materials)('$zh: not to be asked for once the county has cleared it', ({ id }) => {
    const ask = (cleared: readonly string[]) => {
      const received = open(training.slug, '2021-09-01T09:00', { stage: 'establishment', cleared }).case
      const defects = [{ material: id, defect: '缺', basis: '十六-8', remedy: '补' }]
      return () => act(received, '2021-09-01T10:00', 'request-correction', { defects })
    }
    expect(ask([])).not.toThrow()
    expect(ask([id])).toThrow('must not be asked for')
  })
})
