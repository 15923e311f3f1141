import { describe, expect, test } from 'vitest'
import { groundInWords } from '../../src/papers/words.ts'
import { citationOf } from '../../src/process/citation.ts'

describe('a citation says whether anybody has found it in a stored source', () => {
  test('a law that nobody has confirmed is cited as that, in papers too', () => {
    const source = { law: '城乡规划法 40', mark: 'K' } as const
    expect(citationOf(source)).toEqual({ zh: '城乡规划法 40（待核实）', en: '城乡规划法 40 (not confirmed)' })
    expect(groundInWords('zh', source)).toBe('城乡规划法 40（待核实）')
    expect(groundInWords('en', source)).toBe('城乡规划法 40 (not confirmed)')
  })

  test('one that is confirmed, and the plan, stand as they are', () => {
    expect(citationOf({ law: '行政许可法 44', mark: 'C' })).toEqual({
      zh: '行政许可法 44',
      en: '行政许可法 44',
    })
    expect(citationOf({ plan: '二-1', words: '取消' }).zh).toBe('宁政发〔2021〕8号 二-1：取消')
  })
})
