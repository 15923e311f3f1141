import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { alphabetOf } from '../../src/case/alphabet.ts'
import { findEventKind } from '../../src/process/events.ts'
import { sequence } from '../../src/process/tree.ts'
import { anItem, tiny } from '../process/tiny-process.ts'
import { hall } from './hall.ts'

const { open, act, engine } = hall()
const received = open('enterprise-setup-1545', '2022-04-29T15:30', { items: ['seal'] }).case
const about = (of: typeof received, type: string) => engine.available(of).find((one) => one.type === type)

describe('what can be done with a case now, and why not the rest', () => {
  test('in the order of its life', () => {
    const types = engine.available(received).map(({ type }) => type)
    expect(types.slice(0, 4)).toEqual(['accept', 'decline', 'withdraw', 'request-correction'])
    expect(types.at(-1)).toBe('deliver')
  })

  test('after receipt', () => {
    expect(hall().possible(received)).toEqual([
      'accept',
      'decline',
      'withdraw',
      'request-correction',
      'escalate',
      'hand-over',
    ])
  })

  test('a reason names the states in which it would be possible, in both languages', () => {
    expect(about(received, 'seal.pass')?.reason).toEqual({
      code: 'event-not-possible',
      detail: {
        zh: '当前不能进行此操作；可在以下状态进行：审查中',
        en: '"seal.pass" is possible in: 审查中 Under review',
      },
      states: [{ state: 'accepted.under-review.seal.reviewing', zh: '审查中', en: 'Under review' }],
    })
  })

  test('what concerns an item is called by its name', () => {
    expect(about(received, 'seal.separate')).toMatchObject({
      zh: '印章刻制：转单独办理',
      en: 'Seal engraving: Take out, to be handled singly',
    })
  })

  test('a limit that cannot be extended says why', () => {
    const accepted = act(received, '2022-04-29T15:31', 'accept')
    expect(about(accepted, 'extend')).toMatchObject({ possible: true, reason: null })
    const passed = act(accepted, '2022-04-29T15:32', 'registration.pass')
    expect(about(passed, 'extend')?.reason?.detail.en).toBe(
      'no clock of limit "registration" runs in this case',
    )
  })

  test('an ended case has nothing left', () => {
    const ended = act(received, '2022-04-29T15:31', 'withdraw')
    expect(new Set(engine.available(ended).map(({ reason }) => reason?.detail.en))).toEqual(
      new Set(['the case has ended']),
    )
  })

  test('a fee can be charged where the process is not free', () => {
    const permit = open('construction-permit', '2022-04-29T15:30').case
    expect(about(permit, 'charge')?.possible).toBe(true)
    expect(act(permit, '2022-04-29T15:31', 'charge').value).toEqual(permit.value)
  })
})

describe("XState's own events are no one's to send", () => {
  test.each(catalogue.map((process) => [`${process.slug}@${process.version}`, process] as const))(
    '%s',
    (_, { slug, version }) => {
      const types = [...alphabetOf(engine.machineOf({ process: slug, version })).keys()]
      expect(types).toContain('accept')
      expect(types.filter((type) => !findEventKind(type))).toEqual([])
      expect(types.filter((type) => type.startsWith('xstate'))).toEqual([])
    },
  )

  test('not even when an item is called like an event of an item', () => {
    const own = hall([tiny(sequence(anItem('pass'), anItem('reply')), { slug: 'odd' })])
    const accepted = own.act(own.open('odd', '2022-04-29T15:30').case, '2022-04-29T15:31', 'accept')
    expect(own.engine.available(accepted).filter(({ type }) => type.startsWith('xstate'))).toEqual([])
    expect(() =>
      own.act(accepted, '2022-04-29T15:32', 'xstate.done.state.odd@1.accepted.under-review.sequence-1.pass'),
    ).toThrow('is no event of odd that people can send')
  })
})
