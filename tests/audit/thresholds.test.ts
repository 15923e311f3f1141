import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/audit/rules/default-settings.ts'
import { auditRules } from '../../src/audit/rules/rules.ts'
import { settingsOn } from '../../src/audit/rules/settings.ts'
import { settingsVersions, thresholdIn, thresholds } from '../../src/audit/rules/thresholds.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const entry = (id: string, from: string, values: Record<string, number>) => ({
  ...{ id, from: day(from), source: '宁政办发〔2021〕9号', values },
})

test('every setting is a threshold that can be entered, but what the plan itself forbids', () => {
  const { from: _, mark: __, source: ___, forbiddenPapers: ____, ...rest } = defaultSettings
  const ids = Object.entries(rest).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value)
      ? Object.keys(value).map((one) => `${key}.${one}`)
      : [key],
  )
  expect(thresholds.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  for (const { id, kind, least = 0, most = 0 } of thresholds) {
    const value = thresholdIn(defaultSettings, id)
    expect([id, typeof value]).toEqual([id, { number: 'number', words: 'object', time: 'string' }[kind]])
    if (kind === 'number') expect(value).toSatisfy((one: number) => one >= least && one <= most)
  }
})

test('the rules that a threshold names are there, and their files speak of it', () => {
  const files = (rule: string) => {
    const number = rule.replace(/\D/g, '').padStart(2, '0')
    const folder = new URL('../../src/audit/rules/', import.meta.url)
    const shared = ['passed-limits.ts', 's01-s05-limits.ts']
    const own = readdirSync(folder).filter((name) => name.startsWith(`s${number}-`))
    return [...own, ...shared].map((name) => readFileSync(new URL(name, folder), 'utf8')).join('')
  }
  const known = auditRules.map(({ id }) => id)
  for (const { id, rules } of thresholds) {
    for (const rule of rules) {
      if (rule === 'cards') continue
      expect(known).toContain(rule)
      expect(files(rule), `${rule} by ${id}`).toContain(id.split('.')[0])
    }
  }
})

test('what was entered holds from its day on, over what was recommended; of one day the last entry counts', () => {
  const versions = settingsVersions([
    entry('b', '2021-10-01', { idleWorkingDays: 5 }),
    entry('a', '2021-09-01', { idleWorkingDays: 4, 'suspension.most': 3 }),
    entry('c', '2021-10-01', { idleWorkingDays: 2 }),
  ])
  const all = versions.map(({ settings }) => settings)
  const on = (text: string) => {
    const settings = settingsOn(all, day(text))
    return [settings.idleWorkingDays, settings.suspension.most, settings.suspension.sharePercent]
  }
  expect([on('2021-08-31'), on('2021-09-01'), on('2021-10-02')]).toEqual([
    [3, 2, 50],
    [4, 3, 50],
    [2, 3, 50],
  ])
  expect(versions.at(-1)?.setBy).toEqual({ idleWorkingDays: 'c', 'suspension.most': 'a' })
  expect(all.map(({ mark }) => mark)).toEqual(['assumed', 'assumed', 'assumed'])
  expect(defaultSettings.idleWorkingDays).toBe(3)
})
