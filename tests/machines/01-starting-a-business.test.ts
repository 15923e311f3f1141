import { describe, expect, test } from 'vitest'
import * as earlier from '../../machines/01-starting-a-business/earlier-items.ts'
import auto from '../../machines/01-starting-a-business/enterprise-auto-registration.ts'
import change from '../../machines/01-starting-a-business/enterprise-change.ts'
import {
  deregistration,
  deregistrationBefore2022,
} from '../../machines/01-starting-a-business/enterprise-deregistration.ts'
import filing from '../../machines/01-starting-a-business/enterprise-filing.ts'
import setup from '../../machines/01-starting-a-business/enterprise-setup-1545.ts'
import split from '../../machines/01-starting-a-business/enterprise-setup-split.ts'
import joint from '../../machines/01-starting-a-business/eseal-elicence-joint-issue.ts'
import industry from '../../machines/01-starting-a-business/one-industry-one-licence.ts'
import { startingABusiness } from '../../machines/01-starting-a-business/section.ts'
import type { Process } from '../../src/process/definition.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { oneCase, toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

const ids = (process: Process, facts: object) => leavesFor(process.tree, { ...facts }).map(({ id }) => id)
const figures = (process: Process) => figuresOf(process).map((row) => row.join(' '))
const shownDate = (due: { date: Temporal.PlainDate } | null | undefined) => due?.date.toString()

const named = startingABusiness.map((process) => [`${process.slug}@${process.version}`, process] as const)

/** Clauses and dates that a record leaves to the rules in `machines/rules.ts`: they hold inside its process too. */
const rules = new Map([
  ['enterprise-setup-1545', ['一-2', '一-3', '一-4', '一-5']],
  ['enterprise-auto-registration', ['一-2']],
])

describe('the records of section 一', () => {
  const records = recordsOf('一 开办企业')

  test('each of the eight is a process', () => {
    const slugs = startingABusiness.filter(({ tier }) => tier).map(({ slug }) => slug)
    expect([...new Set(slugs)]).toEqual(records.map(({ slug }) => slug))
  })

  test.each(startingABusiness.filter(({ tier }) => tier))('$slug agrees with its record', (process) => {
    const more = rules.get(process.slug) ?? []
    const own = {
      ...process,
      clauses: process.clauses.filter((clause) => !more.includes(clause)),
      milestones: process.milestones.filter(({ clause }) => !more.includes(clause)),
    }
    expect(process.clauses).toEqual([...own.clauses, ...more])
    expect(printedOf(own)).toEqual(records.find(({ slug }) => slug === process.slug))
  })
})

describe.each(named)('%s', (_, process) => {
  test('holds every proof', () => expect(prove(subjectOf(process)).findings).toEqual([]))

  test('goes from receipt to closing', () => {
    const cases = valuations(process.facts)
    for (const facts of [cases[0], cases.at(-1)]) {
      const { closed } = toClosing(process, facts ?? {})
      expect(closed).toMatchObject({ ended: true, value: 'closed', outcome: 'approved' })
      expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    }
  })
})

describe('seven items bundled into one step (一-1)', () => {
  const before = Object.values(earlier)

  test('the seven stand as they stood before, and none is blocked', () => {
    expect(before).toHaveLength(7)
    expect(before.map(({ zh }) => zh).sort()).toEqual(
      leaves(setup.tree)
        .map(({ zh }) => zh)
        .sort(),
    )
    expect(setup.mergedItems).toEqual([])
  })

  test('the checks by machine come with the reform (一-5)', () => {
    expect(earlier.enterpriseRegistration.tree).not.toHaveProperty('screening')
    expect(leaves(setup.tree)[0]).toHaveProperty('screening')
  })

  test('the figures', () => {
    expect(figures(setup)).toEqual([
      'four-hours 4 working-hours plan 一-1',
      'two-hours 2 working-hours plan 一-1',
      'registration 3 working-days statutory 市场主体登记管理条例 19 [C]',
      'correction-notice 5 working-days statutory 行政许可法 32(1)(4) [C]',
      'delivery 10 working-days statutory 行政许可法 44 [C]',
    ])
  })
})

test('T11 the four and the two hours are office hours from receipt, marked as assumed', () => {
  for (const id of ['four-hours', 'two-hours']) {
    expect(setup.limits.find((limit) => limit.id === id)).toMatchObject({
      from: 'receipt',
      until: 'certificate',
      assumed: [
        { en: expect.stringContaining('office hours') },
        { en: expect.stringContaining('complete application') },
      ],
    })
  }
})

test('T12 employment registration is handled singly only', () => {
  expect(leaves(split.tree).map(({ id }) => id)).toContain('employment')
  expect(leaves(setup.tree).map(({ id }) => id)).not.toContain('employment')
})

describe('the law on registration is in force from 2022-03-01', () => {
  test.each([setup, auto, change, filing, earlier.enterpriseRegistration])('$slug', (process) => {
    expect(process.limits.find(({ id }) => id === 'registration')).toMatchObject({
      amount: 3,
      unit: 'working-days',
      kind: 'statutory',
      source: { law: '市场主体登记管理条例 19', mark: 'C' },
      extension: { amount: 3, unit: 'working-days', approver: '登记机关负责人' },
    })
    expect(oneCase(process, '2022-02-28T16:00', {}).clock('registration')).toBeUndefined()
    const first = oneCase(process, '2022-03-01T09:00', {})
    expect(shownDate(first.clock('registration')?.due)).toBe('2022-03-04')
  })

  test('before it, a registration alone has the twenty days of every permit, and afterwards no longer', () => {
    const decision = (time: string) => {
      const one = oneCase(earlier.enterpriseRegistration, time, {})
      one.act(time, 'accept')
      return one.clock('permit-decision')
    }
    expect(shownDate(decision('2022-02-28T16:00')?.due)).toBe('2022-03-28')
    expect(decision('2022-03-01T09:00')).toBeUndefined()
  })

  test('deregistration has a version of each law, and on every day one of them', () => {
    expect([deregistrationBefore2022.inForce, deregistration.inForce]).toEqual([
      { to: '2022-02-28' },
      { from: '2022-03-01' },
    ])
    expect(deregistrationBefore2022.limits).toEqual([])
  })
})

describe('e-seal and e-licence are issued together (一-3)', () => {
  test('in one act, for establishment and for a change of name', () => {
    const kinds = joint.facts[0]?.values?.map(({ zh }) => zh)
    expect(kinds).toEqual(['设立登记', '名称变更'])
    const one = oneCase(joint, '2021-10-08T09:00', { registration: 'change-of-name' })
    for (const type of ['accept', 'e-licence.pass', 'e-seal.pass']) one.act('2021-10-08T09:00', type)
    const alone = { certificates: [{ certificate: 'e-licence', number: 'L' }] }
    expect(() => one.act('2021-10-08T10:00', 'issue', alone)).toThrow('e-licence, e-seal together')
    expect(one.papers()).toEqual(['e-licence', 'e-seal'])
  })

  test('by degrees (逐步): the seal may still be taken out and come singly', () => {
    const one = oneCase(joint, '2021-10-08T09:00', { registration: 'establishment' })
    for (const type of ['accept', 'e-licence.pass', 'e-seal.separate']) one.act('2021-10-08T09:00', type)
    one.act('2021-10-08T09:00', 'issue', { certificates: [{ certificate: 'e-licence', number: 'L' }] })
    expect(one.now.value).toBe('delivering')
  })

  test('no figure in plan or law', () => expect(joint.limits).toEqual([]))
})

describe('“即报即得” (一-5)', () => {
  const checks = { identity: true, name: true, address: true, scope: true }
  const screened = (given: object) => {
    const one = oneCase(auto, '2021-09-01T09:00', {})
    one.act('2021-09-01T09:00', 'accept')
    one.act('2021-09-01T09:00', 'registration.screen', { checks: given })
    return one.now
  }

  test('when all checks hold it passes without a person', () => {
    expect(screened(checks)).toMatchObject({ outcome: 'approved', value: 'producing-certificate' })
  })

  test('when one fails, a person examines it', () => {
    expect(screened({ ...checks, address: false }).outcome).toBeNull()
  })

  test('is a word of speed and no number', () => {
    expect(auto.unnumbered?.map(({ words }) => words)).toEqual(['即报即得'])
    expect(auto.limits.filter(({ kind }) => kind === 'plan')).toEqual([])
  })

  test('takes no paper (一-2)', () => expect(auto.paperless).toMatchObject({ plan: '一-2' }))
})

test.each([change, filing])(
  '$slug is shared with the departments after it is registered (一-6)',
  (process) => {
    const [registered, shared] = leaves(process.tree)
    expect([registered?.kind, shared?.kind, shared?.id]).toEqual(['item', 'step', 'share'])
    expect(process.unnumbered).toMatchObject([{ words: '及时共享应用' }])
  },
)

describe('deregistration (一-6, 一-7)', () => {
  const facts = { procedure: 'simple', individual: false, holdsPermits: true, clearances: ['tax'] }

  test('licence and permits end together, and the permits only of who holds any', () => {
    expect(ids(deregistration, facts)).toEqual(['publicity', 'tax', 'licence', 'permits', 'share'])
    expect(ids(deregistration, { ...facts, holdsPermits: false })).not.toContain('permits')
  })

  test('publicity belongs to the simple procedure, and not for an individual business', () => {
    expect(ids(deregistration, { ...facts, procedure: 'general' })).not.toContain('publicity')
    expect(ids(deregistration, { ...facts, individual: true })).not.toContain('publicity')
  })

  test('the commitment of all investors may be asked for in the simple procedure only', () => {
    const ask = (procedure: string) => {
      const one = oneCase(deregistration, '2022-03-07T09:00', { ...facts, procedure })
      const defect = {
        defect: '缺承诺书',
        basis: '条例 33',
        remedy: '补交',
        material: 'investors-commitment',
      }
      return () => one.act('2022-03-07T10:00', 'request-correction', { defects: [defect] })
    }
    expect(ask('simple')).not.toThrow()
    expect(ask('general')).toThrow('must not be asked for')
  })

  test('twenty days of publicity are a minimum: nothing else can be done before they are over', () => {
    expect(deregistration.limits[0]).toMatchObject({
      amount: 20,
      unit: 'calendar-days',
      kind: 'waiting',
      source: { law: '市场主体登记管理条例 33', mark: 'C' },
    })
    const one = oneCase(deregistration, '2022-03-08T09:00', facts)
    one.act('2022-03-08T09:00', 'accept')
    one.wait('2022-03-28T23:59')
    expect(one.possible()).not.toContain('tax.pass')
    one.wait('2022-03-29T00:00')
    expect(one.possible()).toContain('tax.pass')
  })

  test('the three working days begin when the deregistration has its turn', () => {
    const one = oneCase(deregistration, '2022-03-07T09:00', { ...facts, procedure: 'general' })
    one.act('2022-03-07T09:00', 'accept')
    expect(one.clock('registration')).toBeUndefined()
    one.act('2022-03-14T09:00', 'tax.pass')
    expect(shownDate(one.clock('registration')?.due)).toBe('2022-03-17')
  })
})

describe('one licence per industry (一-8)', () => {
  test('forty-five working days from acceptance, fifteen more by the government', () => {
    expect(figures(industry)[0]).toBe('joint-permit-decision 45 working-days statutory 行政许可法 42(2) [C]')
    expect(industry.limits[0]).toMatchObject({
      from: 'acceptance',
      until: 'decision',
      extension: { amount: 15, unit: 'working-days', approver: '本级人民政府负责人' },
    })
  })

  test('one certificate', () => expect(industry.certificates).toHaveLength(1))
})
