import { describe, expect, it } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { type Label, liveMonth, plants } from '../../src/audit/month/month.ts'
import { score, subjectsOf } from '../../src/audit/month/score.ts'
import { auditRules } from '../../src/audit/rules/rules.ts'
import { caseEngine } from '../../src/case/engine.ts'
import { shippedCalendar } from '../../src/time/shipped-calendar.ts'
import { judgedMonth, now } from './month/month.ts'

/** Seed of the month that is judged here. */
const seed = 20260930
const month = judgedMonth(600, seed)

const foundFor = ({ rule, subjects }: Label) =>
  month.findings.filter(
    (finding) => finding.rule === rule && subjectsOf(finding).some((id) => subjects.includes(id)),
  )
const labelsOf = (planted: boolean) =>
  month.labels.filter((label) => label.planted === planted && label.variant !== 'open at the end')

describe('every planted pattern is found', () => {
  it.each(labelsOf(true).map((label) => [`${label.rule} ${label.variant}`, label] as const))(
    '%s',
    (_, label) => {
      expect(foundFor(label)).not.toEqual([])
    },
  )
})

describe('every innocent twin is left alone', () => {
  it.each(labelsOf(false).map((label) => [`${label.rule} ${label.variant}`, label] as const))(
    '%s',
    (_, label) => {
      expect(foundFor(label).map(({ message }) => message.en)).toEqual([])
    },
  )
})

it('there is a plant and a twin for every rule from S1 to S31: none is dead', () => {
  const numbers = Array.from({ length: 31 }, (_, index) => `S${index + 1}`)
  expect(new Set(plants.map(({ rule }) => rule))).toEqual(new Set(auditRules.map(({ id }) => id)))
  expect(auditRules.map(({ id }) => id).filter((id) => /\d$/.test(id))).toEqual(numbers)
})

it('among ordinary cases nothing is found that is not so', () => {
  const all = score(
    auditRules.map(({ id }) => id),
    month.labels,
    month.findings,
  )
  expect(all.filter(({ recall, precision }) => recall < 1 || precision < 1)).toEqual([])
})

it('every finding names what proves it: events that are on a ledger, tickets and ratings that were given', () => {
  const events = new Set(
    month.cases.flatMap(({ events: own }) => own.map(({ caseId, seq }) => `${caseId} ${seq}`)),
  )
  const tickets = new Set(month.visits.map(({ ticket }) => ticket.id))
  const ratings = new Set([...month.cases, ...month.visits].flatMap((one) => one.ratings.map(({ id }) => id)))
  for (const { rule, key, evidence } of month.findings) {
    const { events: refs, tickets: seen, ratings: given, cases } = evidence
    expect(refs.length + seen.length + given.length + cases.length, `${rule} ${key}`).toBeGreaterThan(0)
    expect(refs.filter((ref) => !events.has(`${ref.case} ${ref.seq}`))).toEqual([])
    expect(seen.filter((id) => !tickets.has(id))).toEqual([])
    expect(given.filter((id) => !ratings.has(id))).toEqual([])
  }
})

it('no two findings have one key', () => {
  const keys = month.findings.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

it('the same seed gives the same month, to the hash of every event', () => {
  const engine = caseEngine(catalogue, shippedCalendar)
  const calendar = shippedCalendar()
  const heads = () =>
    liveMonth({ engine, calendar, catalogue, seed, cases: 0, now })
      .take(6)
      .flatMap(({ cases }) => cases.map((lived) => lived.case.head))
      .toArray()
  expect(heads()).toEqual(heads())
})
