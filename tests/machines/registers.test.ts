import { expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { registers } from '../../machines/registers.ts'
import { consultedBy } from '../../src/process/register.ts'

const lists = registers.flatMap(({ id, stock }) => (stock ? [] : [id]))
const stocks = registers.flatMap(({ id, stock }) => (stock ? [id] : []))

test('every register that a definition names is there: lists are looked up, things in stock are moved', () => {
  const lookedUp = catalogue.flatMap(({ facts }) => facts.flatMap(({ register }) => register?.id ?? []))
  for (const id of lookedUp) expect(lists).toContain(id)
  for (const { stock } of catalogue) if (stock) expect(stocks).toContain(stock.register)
})

test('every register but one is consulted: the plan lists intermediary services, and gives their steps to no item by name', () => {
  const idle = registers.filter(({ id }) => consultedBy(id, catalogue).length === 0)
  expect(idle.map(({ id }) => id)).toEqual(['intermediary-services'])
})
