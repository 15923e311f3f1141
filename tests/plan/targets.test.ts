import { expect, test } from 'vitest'
import { plan } from '../../machines/plan/plan.ts'
import { measures } from '../../src/plan/measures/measures.ts'
import catalogue from './catalogue.json' with { type: 'json' }

const clauses = [...plan.sections.flatMap((section) => section.clauses), ...plan.mainText]

test('there are 37 targets, in order', () => {
  expect(plan.targets.map(({ id }) => id)).toEqual(Array.from({ length: 37 }, (_, index) => `K${index + 1}`))
})

test('a clause and its targets name each other', () => {
  for (const { id, targets } of clauses) {
    expect(targets, id).toEqual(
      plan.targets.filter((target) => target.clauses.includes(id)).map((one) => one.id),
    )
  }
  const known = clauses.map(({ id }) => id)
  for (const target of plan.targets) for (const clause of target.clauses) expect(known).toContain(clause)
})

test('a target that is computed says from which processes', () => {
  const slugs = catalogue.map(({ slug }) => slug)
  for (const { id, measure } of plan.targets) {
    if (measure.by !== 'cases') continue
    expect(measure.processes.length, id).toBeGreaterThan(0)
    for (const slug of measure.processes) expect(slugs, id).toContain(slug)
  }
})

test('the milestone of a target stands in one of its clauses', () => {
  for (const { id, clauses: own, milestones } of plan.targets) {
    const dates = clauses
      .filter((one) => own.includes(one.id))
      .flatMap((one) => one.milestones.map((m) => m.date))
    for (const { date } of milestones) expect(dates, id).toContain(date)
  }
})

test('what cases give is computed, or a word says why not', () => {
  for (const { id, measure } of plan.targets) {
    const untold = measure.by === 'cases' && measure.untold !== undefined
    if (measure.by === 'cases') expect(measures.has(id) || untold, id).toBe(true)
    else expect(measures.has(id), id).toBe(false)
  }
  expect(plan.targets.filter(({ measure }) => measure.by === 'cases')).toHaveLength(measures.size)
  for (const figures of measures.values()) {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  }
})
