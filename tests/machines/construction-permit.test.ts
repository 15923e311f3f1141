import { describe, expect, test } from 'vitest'
import merged from '../../machines/02-construction/construction-permit-merged.ts'
import * as parts from '../../machines/02-construction/construction-permit-parts.ts'
import { catalogue } from '../../machines/catalogue.ts'
import { type Facts, holds } from '../../src/process/condition.ts'
import { compile } from '../../src/process/machine.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'

const earlier = Object.values(parts)
const mayAsk = (process: typeof merged, id: string, facts: Facts) => {
  const condition = process.materials.find((material) => material.id === id)?.mayAsk
  return condition === true || (condition !== undefined && holds(condition, facts))
}

describe('the construction permit before and after 二-7', () => {
  test('the five earlier items stand', () => {
    expect(earlier.map(({ zh }) => zh).sort()).toEqual(
      [
        '建设工程质量监督手续',
        '建设工程安全监督手续',
        '人防工程质量监督手续（防空地下室）',
        '人防工程施工图设计文件核准',
        '建筑工程施工许可证核发',
      ].sort(),
    )
    expect(catalogue).toEqual(expect.arrayContaining(earlier))
  })

  test('the merged item has the parts of the five and no other', () => {
    const before = earlier.flatMap(({ tree }) => leaves(tree).map(({ id }) => id))
    expect(
      leaves(merged.tree)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(before.sort())
    expect(merged.mergedItems).toHaveLength(5)
  })

  test('the merged item keeps the name of a former part, so the old version is what is blocked', () => {
    expect(merged.zh).toContain(parts.formerConstructionPermit.zh)
    expect(merged.mergedItems).toContain('construction-permit@1')
  })

  test('the civil-defence parts belong in only with a basement', () => {
    const having = (basement: boolean) =>
      leavesFor(merged.tree, { basement, tendered: true }).map(({ id }) => id)
    expect(having(true)).toHaveLength(5)
    expect(having(false)).toEqual(['quality', 'safety', 'permit'])
  })

  test('other departments are consulted (二-20): they reply, and have no way to refuse', () => {
    const events = compile(merged).events
    expect(events).toContain('quality.reply')
    expect(events.filter((type) => type.endsWith('.fail'))).toEqual(['permit.fail'])
    expect(compile(parts.qualitySupervision).events).toContain('quality.fail')
  })

  test('one paper is issued where five decisions were made', () => {
    expect(merged.certificates).toEqual(parts.formerConstructionPermit.certificates)
    expect(merged.decidedBy).toBe('head')
  })

  test('the seven days of 建筑法 8 are calendar days from receipt', () => {
    expect(merged.limits.find(({ id }) => id === 'seven-days')).toMatchObject({
      amount: 7,
      unit: 'calendar-days',
      kind: 'statutory',
      from: 'receipt',
    })
  })
})

describe('trap T1: “除非招标项目外” exempts every project but one that was not tendered', () => {
  test.each(['bid-notice', 'construction-contract'])('%s', (material) => {
    expect(mayAsk(merged, material, { tendered: true, basement: false })).toBe(false)
    expect(mayAsk(merged, material, { tendered: false, basement: false })).toBe(true)
  })

  test('before 二-1 both were asked for', () => {
    expect(mayAsk(parts.formerConstructionPermit, 'bid-notice', { tendered: true })).toBe(true)
  })
})
