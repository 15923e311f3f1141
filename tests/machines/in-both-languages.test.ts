import { describe, expect, test } from 'vitest'
import { smeSupport } from '../../machines/10-government-procurement/sme-support.ts'
import { catalogue } from '../../machines/catalogue.ts'
import { hallQueue } from '../../machines/hall-queue.ts'
import { hallRatings } from '../../machines/hall-ratings.ts'
import { hallReservations } from '../../machines/hall-reservations.ts'
import { rules } from '../../machines/rules.ts'
import { eventRules } from '../../src/permission/table.ts'
import type { Name } from '../../src/process/definition.ts'
import { findCopied } from '../plan/plan-text.ts'

/** Whatever neither plan nor law states, wherever in a definition it stands. */
function unstated(value: unknown): Name[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => {
    if (key === 'county') return [below as Name]
    return key === 'assumed' && Array.isArray(below) ? (below as Name[]) : unstated(below)
  })
}

/** Four English words in a row; names that have no Chinese form stand alone. */
const english = /[a-z]+(?:[ ,;:]+[a-z]+){3}/i

const definitions = [
  ...catalogue.map((process) => [`${process.slug} ${process.version}`, process] as const),
  ['the permission table', eventRules] as const,
  ['the rules', [rules, smeSupport]] as const,
  ['the hall', [hallQueue, hallRatings, { assumed: [hallQueue.source, hallReservations.source] }]] as const,
]

describe.each(definitions)('%s', (_, definition) => {
  test('says what is assumed in Chinese and in English alike, and in our own words', () => {
    for (const { zh, en } of unstated(definition)) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(zh).not.toMatch(english)
      expect(en).toMatch(/[a-z]/)
      expect(zh.startsWith('推定'), zh).toBe(en.startsWith('assumed'))
      // Between quotation marks stand the plan's own words, as its clause is cited.
      expect(findCopied(zh.replaceAll(/“.*?”/g, '')), zh).toBeUndefined()
    }
  })
})

test('the catalogue assumes things, so the test above has something to read', () => {
  expect(unstated(catalogue).length).toBeGreaterThan(400)
})
