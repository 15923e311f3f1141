import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { registers } from '../../machines/registers.ts'
import { rules } from '../../machines/rules.ts'
import { consultedBy } from '../../src/process/register.ts'

const lists = registers.flatMap(({ id, stock }) => (stock ? [] : [id]))
const stocks = registers.flatMap(({ id, stock }) => (stock ? [id] : []))

test('every register that a definition names is there: lists are looked up, things in stock are moved', () => {
  const lookedUp = catalogue.flatMap(({ facts }) => facts.flatMap(({ register }) => register?.id ?? []))
  for (const id of lookedUp) expect(lists).toContain(id)
  for (const { stock } of catalogue) if (stock) expect(stocks).toContain(stock.register)
})

test('a register that no definition consults is what a rule asks, or holds its entries to what the clause says', () => {
  const idle = registers.filter(({ id }) => consultedBy(id, catalogue).length === 0)
  const asked = new Set(rules.map(({ items }) => items))
  expect(idle.filter(({ id }) => asked.has(id)).map(({ id }) => id)).toEqual([
    'engineering-approval-items',
    'provincial-items',
  ])
  // The plan lists intermediary services, and gives their steps to no item by name.
  const rest = idle.filter(({ id }) => !asked.has(id))
  expect(rest).toMatchObject([{ id: 'intermediary-services', says: [{ id: 'promise' }] }])
})

test('what a rule asks for is a register that lists', () => {
  for (const { items, atOpening } of rules) {
    if (items !== undefined) expect(lists).toContain(items)
    if (atOpening && 'listedIn' in atOpening) expect(atOpening.listedIn).toBe(items)
  }
})
