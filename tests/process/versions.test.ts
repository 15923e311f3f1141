import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { findOverlap, lastDayOf, versionOn, versionsOf } from '../../src/process/versions.ts'
import { anItem, tiny } from './tiny-process.ts'

const version = (number: number, inForce?: { from?: string; to?: string }) =>
  tiny(anItem('item'), { version: number, ...(inForce && { inForce }) })
const day = (text: string) => Temporal.PlainDate.from(text)

/** 市场主体登记管理条例: in force since 2022-03-01. */
const both = [version(1, { to: '2022-02-28' }), version(2, { from: '2022-03-01' })]

test('a case runs under the version in force on the day of receipt, both ends included', () => {
  expect(versionOn(both, 'tiny', day('2022-02-28'))?.version).toBe(1)
  expect(versionOn(both, 'tiny', day('2022-03-01'))?.version).toBe(2)
})

test('an adopted version takes over on its first day from one whose end was open', () => {
  const adopted = [version(1), version(2, { from: '2022-03-01' }), version(3, { from: '2022-05-01' })]
  const on = ['2022-02-28', '2022-03-01', '2022-04-30', '2022-05-01']
  expect(on.map((one) => versionOn(adopted, 'tiny', day(one))?.version)).toEqual([1, 2, 2, 3])
  expect(adopted.map((one) => lastDayOf(adopted, one))).toEqual(['2022-02-28', '2022-04-30', undefined])
  expect(both.map((one) => lastDayOf(both, one))).toEqual(['2022-02-28', undefined])
})

test('on a day that no version covers there is none', () => {
  expect(versionOn([version(1, { from: '2022-03-01' })], 'tiny', day('2022-02-28'))).toBeUndefined()
})

test('versions are told newest first', () => {
  expect(versionsOf(both, 'tiny').map(({ version: number }) => number)).toEqual([2, 1])
})

test.each([
  ['a shared day', [version(1, { to: '2022-03-01' }), version(2, { from: '2022-03-01' })]],
  ['two without dates', [version(1), version(2)]],
  ['an open end', [version(1, { from: '2021-01-01' }), version(2, { from: '2022-03-01' })]],
])('two versions of one process may not be in force on one day: %s', (_, processes) => {
  expect(findOverlap(processes)).toMatch(/^tiny: version 1 is in force until/)
})

test('nor may one number stand twice', () => {
  const twice = [version(1, { to: '2022-02-28' }), version(1, { from: '2022-03-01' })]
  expect(findOverlap(twice)).toBe('tiny: one version number stands twice')
})

test('the county’s catalogue has no such thing', () => {
  expect(findOverlap(both)).toBeUndefined()
  expect(findOverlap(catalogue)).toBeUndefined()
})
