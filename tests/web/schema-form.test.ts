import { expect, test } from 'vitest'
import { leafEvents, lifeEvents } from '../../src/process/events.ts'
import { fieldNames, optionNames } from '../../src/web/form/field-names.ts'
import { findFaults } from '../../src/web/form/find-faults.ts'
import type { FormSchema } from '../../src/web/form/form-schema.ts'

test('what is missing in a correction notice is said at each field, as the service would refuse it', () => {
  const schema = lifeEvents['request-correction'].payload as unknown as FormSchema
  expect([...findFaults(schema, { defects: [] }).keys()].sort()).toEqual(['/contact', '/defects', '/until'])
  const faults = findFaults(schema, {
    defects: [{ defect: '缺页', basis: '' }],
    until: '2021-02-31',
    contact: '王',
  })
  expect(faults.get('/defects/0/basis')?.zh).toBe('请填写')
  expect(faults.get('/defects/0/remedy')?.en).toBe('Please fill this in')
  expect(faults.get('/until')?.zh).toContain('存在的日期')
  const whole = {
    defects: [{ defect: '缺页', basis: '条例 3', remedy: '补齐' }],
    until: '2021-09-01',
    contact: '王',
  }
  expect(findFaults(schema, whole).size).toBe(0)
})

test('every field and every choice of the events that people send has a name in both languages', () => {
  const unnamed = new Set<string>()
  const walk = (schema: FormSchema) => {
    for (const [key, below] of Object.entries(schema.properties ?? {})) {
      if (!fieldNames[key] && below.type !== 'object') unnamed.add(key)
      for (const option of below.enum ?? []) if (!optionNames[String(option)]) unnamed.add(`${key}=${option}`)
      walk(below)
    }
    if (schema.items) walk(schema.items)
  }
  const { open: _, ...events } = { ...lifeEvents, ...leafEvents }
  for (const { from, payload } of Object.values(events)) {
    if (from === 'person') walk(payload as unknown as FormSchema)
  }
  expect([...unnamed]).toEqual([])
})
