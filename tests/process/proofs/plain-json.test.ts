import { expect, test } from 'vitest'
import { findings, planted } from './planted.ts'

test.each([
  ['a delay of XState', { after: { 1000: { target: '#withdrawn' } } }, 'received.after'],
  ['an actor of its own', { invoke: { src: 'check' } }, 'received.invoke'],
  ['an inline function', { entry: [() => {}] }, 'received.entry.0'],
  ['a value that JSON would lose', { meta: { zh: '收件', en: undefined } }, 'received.meta.en'],
])('%s is found', (_, fault, path) => {
  expect(findings(planted('received', fault), 'plain-json')).toMatchObject([{ path: `states.${path}` }])
})
