import { expect, test } from 'vitest'
import { findings, planted } from './planted.ts'

test('a state without a way out is a dead end', () => {
  expect(findings(planted('correction-requested', { on: {} }), 'endings')).toMatchObject([
    { path: '"correction-requested"' },
  ])
})

test('two states that only lead to each other are a dead end', () => {
  const on = { deliver: { target: '#refused' } }
  const subject = planted('delivering', { on })
  const refused = subject.config.states?.refused as object
  Object.assign(refused, { on: { deliver: { target: '#delivering' } } })
  expect(findings(subject, 'endings').map(({ path }) => path)).toEqual(
    expect.arrayContaining(['"delivering"', '"refused"']),
  )
})
