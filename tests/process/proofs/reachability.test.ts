import { expect, test } from 'vitest'
import { compileLife } from '../../../src/process/compile-life.ts'
import { findings, planted, sound } from './planted.ts'

test('a state that no transition leads to is found', () => {
  const states = { ...compileLife(sound).states, stayed: { on: { withdraw: { target: '#withdrawn' } } } }
  expect(findings(planted('', { states }), 'reachability')).toMatchObject([{ path: 'stayed' }])
})

test('a state behind a guard that no case can meet is found', () => {
  const guard = { type: 'fact', params: { condition: { fact: 'small', is: 'tiny' } } }
  const on = { accept: { target: '#accepted', guard } }
  const paths = findings(planted('received', { on }), 'reachability').map(({ path }) => path)
  expect(paths).toContain('accepted.deciding')
})
