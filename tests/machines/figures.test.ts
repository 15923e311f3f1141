import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { compileLife } from '../../src/process/compile-life.ts'
import type { Source } from '../../src/process/definition.ts'
import { leaves } from '../../src/process/tree.ts'

const limits = catalogue.flatMap((process) =>
  process.limits.map((limit) => [`${process.slug}: ${limit.zh}`, limit] as const),
)
const isCited = (source: Source) =>
  'plan' in source ? source.plan.length > 0 && source.words.length > 0 : 'law' in source || 'county' in source

describe('every figure says where it is from', () => {
  test.each(limits)('%s', (_, limit) => {
    expect(isCited(limit.source)).toBe(true)
    if ('county' in limit.source) expect(limit.assumed?.length).toBeGreaterThan(0)
    if (limit.extension) expect(isCited(limit.extension.source)).toBe(true)
    if (limit.onLapse) expect(limit.onLapse.source).toHaveProperty('law')
  })

  test('the plan has seven figures that bind a case, and no other is shown as its own', () => {
    const plan = limits.filter(
      ([, { source, kind, amount }]) => ('plan' in source || kind === 'plan') && amount !== null,
    )
    const figures = plan.map(([, { source, amount, unit }]) =>
      ['plan' in source ? source.plan : '', amount, unit].join(' '),
    )
    expect([...new Set(figures)].sort()).toEqual(
      [
        '一-1 2 working-hours',
        '一-1 4 working-hours',
        '三-1 3 calendar-days',
        '三-1 3 months',
        '九-9 7 calendar-days',
        '二-8 3 months',
        '六-7 2 working-days',
      ].sort(),
    )
  })

  test('a statutory limit cites a law', () => {
    const statutory = limits.filter(([, { kind }]) => kind === 'statutory')
    expect(statutory.filter(([, { source }]) => !('law' in source))).toEqual([])
  })

  test('items, facts and materials cite too', () => {
    const cited = catalogue.flatMap(({ tree, facts, materials }) => [...leaves(tree), ...facts, ...materials])
    expect(cited.filter(({ source }) => !isCited(source))).toEqual([])
  })
})

describe('milestones are no effective dates', () => {
  test.each(catalogue.map((process) => [process.slug, process] as const))('%s', (_, process) => {
    expect(Object.values(process.effectiveFrom).every((date) => date === null)).toBe(true)
    expect(process.milestones.every(({ clause }) => process.clauses.includes(clause))).toBe(true)
  })
})

test('no process and no version stands twice in the catalogue', () => {
  const ids = catalogue.map(({ slug, version }) => `${slug}@${version}`)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every state has its two names', () => {
  for (const process of catalogue) {
    const unnamed = JSON.stringify(compileLife(process), (key, value) =>
      key === 'meta' && !(value.zh && value.en) ? 'UNNAMED' : value,
    )
    expect(unnamed).not.toContain('UNNAMED')
  }
})
