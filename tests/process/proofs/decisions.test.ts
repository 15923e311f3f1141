import { expect, test } from 'vitest'
import { fact } from '../../../src/process/condition.ts'
import { prove } from '../../../src/process/proofs/prove.ts'
import { subjectOf } from '../../../src/process/proofs/subject.ts'
import { parallel } from '../../../src/process/tree.ts'
import { aConsult, aFact, anItem, tiny } from '../tiny-process.ts'
import { findings, planted } from './planted.ts'

const approved = {
  target: '#delivering',
  actions: [{ type: 'conclude', params: { outcome: 'approved' } }],
}

test('an approval from within the review by-passes every item', () => {
  const subject = planted('accepted.under-review', { on: { approve: approved } })
  expect(findings(subject, 'decisions').map(({ path }) => path)).toEqual(['one', 'two'])
})

test('an item that its own event lets be skipped is by-passed alone', () => {
  const on = { 'one.pass': { target: 'passed' }, 'one.suspend': { target: 'passed' } }
  const subject = planted('accepted.under-review.one.reviewing', { on })
  expect(findings(subject, 'decisions').map(({ path }) => path)).toEqual(['one'])
})

test('an item that the machine never hears of is by-passed', () => {
  const subject = planted('', {})
  const items = [...subject.items, anItem('three')]
  expect(findings({ ...subject, items }, 'decisions').map(({ path }) => path)).toEqual(['three'])
})

test('a case in which nothing must be in order is found, with its facts', () => {
  const items = ['seal', 'tax'].map((id) => anItem(id, { when: fact('items').includes(id), separable: true }))
  const process = tiny(parallel(...items), { facts: [aFact('items', 'set', 'seal', 'tax')] })
  expect(prove(subjectOf(process)).findings).toEqual([
    { proof: 'decisions', path: '', found: 'approval needs no item to be in order when {"items":[]}' },
  ])
})

test('consultations alone decide nothing', () => {
  expect(prove(subjectOf(tiny(aConsult('asked')))).findings).toMatchObject([{ proof: 'decisions' }])
})

test('a machine that can never approve is found', () => {
  expect(findings(planted('accepted.deciding', { on: {} }), 'decisions')).toMatchObject([
    { found: expect.stringContaining('approval cannot be reached') },
    { found: expect.stringContaining('approval cannot be reached') },
  ])
})
