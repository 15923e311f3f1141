import { describe, expect, test } from 'vitest'
import completion from '../../machines/02-construction/completion-filing-merged.ts'
import * as completionParts from '../../machines/02-construction/completion-filing-parts.ts'
import permit from '../../machines/02-construction/construction-permit-merged.ts'
import * as permitParts from '../../machines/02-construction/construction-permit-parts.ts'
import drainage from '../../machines/02-construction/drainage-connection.ts'
import acceptance from '../../machines/02-construction/joint-completion-acceptance.ts'
import municipal from '../../machines/02-construction/municipal-facility-permit-merged.ts'
import * as municipalParts from '../../machines/02-construction/municipal-facility-permit-parts.ts'
import planning from '../../machines/02-construction/planning-permit-merged.ts'
import * as planningParts from '../../machines/02-construction/planning-permit-parts.ts'
import realEstate from '../../machines/02-construction/real-estate-acceptance-filing.ts'
import { construction } from '../../machines/02-construction/section.ts'
import { tenderReportFiling } from '../../machines/02-construction/tender-report-filing.ts'
import utility from '../../machines/02-construction/utility-joint-connection.ts'
import { approvalBureau, housingConstruction } from '../../machines/departments.ts'
import { type Facts, holds } from '../../src/process/condition.ts'
import type { Process } from '../../src/process/definition.ts'
import { prove } from '../../src/process/proofs/prove.ts'
import { subjectOf } from '../../src/process/proofs/subject.ts'
import { valuations } from '../../src/process/proofs/valuations.ts'
import { leaves, leavesFor } from '../../src/process/tree.ts'
import { oneCase, toClosing } from './one-case.ts'
import { figuresOf, printedOf, recordsOf } from './record.ts'

const reformed = [utility, drainage, acceptance, realEstate, planning, permit, completion, municipal]
const mergers = [
  [planning, planningParts, 3],
  [permit, permitParts, 5],
  [completion, completionParts, 4],
  [municipal, municipalParts, 3],
] as const
const before = [...mergers.flatMap(([, parts]) => Object.values<Process>(parts)), tenderReportFiling]

const ids = (process: Process, facts: object) => leavesFor(process.tree, { ...facts }).map(({ id }) => id)
const figures = (process: Process) => figuresOf(process).map((row) => row.join(' '))
const shownDate = (due: { date: Temporal.PlainDate } | null | undefined) => due?.date.toString()
const mayAsk = (process: Process, id: string, facts: Facts) => {
  const condition = process.materials.find((material) => material.id === id)?.mayAsk
  return condition === true || (condition !== undefined && holds(condition, facts))
}

/** Rules in `machines/rules.ts` that hold inside a process and are not of its record. */
const rules = ['二-1', '二-20']

test.each(reformed)('$slug agrees with its record', (process) => {
  const own = {
    ...process,
    clauses: process.clauses.filter((clause) => !rules.includes(clause)),
    milestones: process.milestones.filter(({ clause }) => !rules.includes(clause)),
  }
  const record = recordsOf('二 工程建设项目审批制度改革').find(({ slug }) => slug === process.slug)
  expect(printedOf(own)).toEqual(record)
  // A merger takes effect with its first clause.
  expect(process.clauses[0]).toBe(own.clauses[0])
})

describe.each([...reformed, ...before].map((process) => [process.slug, process] as const))(
  '%s',
  (_, process) => {
    test('stands in its section', () => expect(construction).toContain(process))
    test('holds every proof', () => expect(prove(subjectOf(process)).findings).toEqual([]))

    test('goes from receipt to closing', () => {
      const cases = valuations(process.facts)
      for (const facts of [cases[0], cases.at(-1)]) {
        const { closed } = toClosing(process, facts ?? {})
        expect(closed).toMatchObject({ ended: true, value: 'closed', outcome: 'approved' })
        expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
      }
    })
  },
)

describe('what may no longer be started alone', () => {
  test.each(mergers.map(([process, parts, many]) => [process.slug, process, parts, many] as const))(
    '%s has merged its earlier items, and no other',
    (_, { mergedItems }, parts, many) => {
      const earlier = Object.values<Process>(parts).map(({ slug, version }) => `${slug}@${version}`)
      expect([...mergedItems].sort()).toEqual(earlier.sort())
      expect(mergedItems).toHaveLength(many)
    },
  )

  test.each([utility, drainage, acceptance, realEstate])('$slug merges nothing', ({ mergedItems }) => {
    expect(mergedItems).toEqual([])
  })

  test('the filing of 二-1 is abolished by that clause, which has no date and inherits none', () => {
    expect(tenderReportFiling).toMatchObject({
      abolishedBy: '二-1',
      effectiveFrom: { '二-1': null },
      milestones: [],
    })
  })
})

test.each([planning, permit, municipal])(
  'T13 in $slug the other departments are consulted and only the one that grants it can refuse (二-20)',
  (process) => {
    for (const { kind, department } of leaves(process.tree)) {
      expect([kind, department]).toEqual(
        department.id === approvalBureau.id
          ? ['item', approvalBureau]
          : ['consult', expect.objectContaining({})],
      )
    }
    expect(process.clauses).toContain('二-20')
  },
)

describe('joint connection (二-2)', () => {
  const facts = { services: ['water', 'gas'], approvals: ['greenery'], access: 'parallel' }

  test('only the services wanted, each also to be had alone', () => {
    expect(ids(utility, facts)).toEqual(['application', 'water', 'gas', 'greenery', 'connect'])
    const wanted = leaves(utility.tree).filter(({ department }) => department.id === 'utilities')
    expect(wanted.filter((leaf) => leaf.kind === 'item' && leaf.separable)).toHaveLength(5)
  })

  test('the approvals of the access run side by side, or are promised (探索)', () => {
    const one = oneCase(utility, '2021-09-01T09:00', { ...facts, approvals: ['greenery', 'road-digging'] })
    one.act('2021-09-01T09:00', 'accept')
    one.act('2021-09-01T09:00', 'application.pass')
    expect(one.possible()).toEqual(expect.arrayContaining(['greenery.pass', 'road-digging.pass']))
    expect(ids(utility, { ...facts, access: 'commitment' })).toEqual([
      'application',
      'access-commitment',
      'water',
      'gas',
      'connect',
    ])
  })

  test('each permit has twenty working days, and forty-five when handled jointly; the plan has none', () => {
    expect(figures(utility).slice(0, 2)).toEqual([
      'road-digging-permit 20 working-days statutory 行政许可法 42(1) [C]',
      'road-digging-joint-permit 45 working-days statutory 行政许可法 42(2) [C]',
    ])
    const one = oneCase(utility, '2021-09-01T09:00', facts)
    one.act('2021-09-01T09:00', 'accept')
    expect(one.now.clocks.map(({ limit }) => limit)).toEqual(['greenery-permit', 'greenery-joint-permit'])
  })

  test('a commitment has its day entered, as the plan gives none', () => {
    const one = oneCase(utility, '2021-09-01T09:00', { ...facts, access: 'commitment' })
    one.act('2021-09-01T09:00', 'accept')
    one.act('2021-09-01T09:00', 'application.pass')
    expect(() => one.act('2021-09-01T09:00', 'access-commitment.promise', { until: undefined })).toThrow()
    one.act('2021-09-01T09:00', 'access-commitment.promise', { until: '2021-12-01' })
    expect(shownDate(one.clock('access-commitment')?.due)).toBe('2021-12-01')
  })
})

describe('drainage connection (二-3)', () => {
  test('one 环节: one item, and no more', () => {
    expect(leaves(drainage.tree).filter(({ kind }) => kind === 'item')).toHaveLength(1)
  })

  test('on the one form no material of its own may be asked for', () => {
    expect(mayAsk(drainage, 'connection-material', { oneForm: true })).toBe(false)
    expect(mayAsk(drainage, 'connection-material', { oneForm: false })).toBe(true)
  })

  test('the problems of the scheme are told once', () => {
    const one = oneCase(drainage, '2021-09-01T09:00', { oneForm: true })
    one.act('2021-09-01T10:00', 'request-correction')
    one.act('2021-09-02T10:00', 'submit-correction')
    expect(one.possible()).not.toContain('request-correction')
  })

  test('no figure: the twenty days of the 排水许可 are not this connection’s', () => {
    expect(drainage.limits).toEqual([])
  })
})

describe('joint completion acceptance (二-4)', () => {
  const facts = { mode: 'staged', fireAcceptance: true, jointPermits: false }

  test('the builder chooses stages or the whole', () => {
    expect(ids(acceptance, facts)).toContain('section')
    expect(ids(acceptance, { ...facts, mode: 'comprehensive' })).not.toContain('section')
    expect(acceptance.facts[0]).not.toHaveProperty('default')
  })

  test('fire acceptance in fifteen days, not confirmed', () => {
    expect(figures(acceptance)[0]).toBe('fire 15 calendar-days statutory 住建部令51号 30 [K]')
    expect(ids(acceptance, { ...facts, fireAcceptance: false })).not.toContain('fire')
  })

  test('forty-five working days bind only what is handled as joint permits', () => {
    const counted = (jointPermits: boolean) => {
      const one = oneCase(acceptance, '2021-09-01T09:00', { ...facts, jointPermits })
      one.act('2021-09-01T09:00', 'accept')
      return one.now.clocks.map(({ limit }) => limit)
    }
    expect(counted(true)).toContain('joint-permit-decision')
    expect(counted(false)).not.toContain('joint-permit-decision')
  })
})

test('T7 the acceptance is led by one bureau and the filing after it by another', () => {
  expect(acceptance.lead).toEqual([approvalBureau])
  expect(completion.lead).toEqual([housingConstruction])
})

describe('real-estate developments (二-5)', () => {
  const facts = { facilities: ['education'], delayNotBuilders: true }
  const handedIn = ['accept', 'works.pass', 'push.done', 'joint-acceptance.pass', 'education.pass']
  const until = (types: readonly string[], given: Facts = facts) => {
    const one = oneCase(realEstate, '2021-09-01T09:00', given)
    for (const type of types) one.act('2021-09-01T09:00', type)
    return one
  }

  test('the application is pushed to the bodies of the facilities that the project has', () => {
    expect(ids(realEstate, facts)).toContain('education')
    expect(ids(realEstate, facts)).not.toContain('health')
    expect(
      leaves(realEstate.tree)
        .slice(3, 8)
        .map(({ department }) => department.zh),
    ).toEqual(['县教体局', '县民政局', '县卫健局', '县住建局', '各乡镇（街道）'])
  })

  test('no filing without a passed joint acceptance and a signed agreement', () => {
    const accepted = until([...handedIn, 'filing-handed-in.done'])
    expect(accepted.possible()).not.toContain('filing.pass')
    expect(accepted.possible()).toContain('handover-agreement.done')
    expect(until(handedIn.slice(0, -1)).possible()).not.toContain('handover-agreement.done')
  })

  test('T8 容缺 has no number: the day must be entered when it is granted', () => {
    const one = until([...handedIn, 'handover-agreement.done', 'filing-handed-in.done'])
    const at = '2021-09-02T09:00'
    const grant = (more: object) => () => one.act(at, 'facility-receipt.promise', more)
    expect(grant({ until: undefined })).toThrow('enter the day')
    expect(grant({ until: '2021-10-31' })).not.toThrow()
    expect(shownDate(one.clock('facility-receipt')?.due)).toBe('2021-10-31')
    one.act(at, 'filing.pass')
    expect(one.now.outcome).toBe('approved')
  })

  test('who delays for reasons of its own gets no 容缺: the filing waits for the handover', () => {
    const own = { ...facts, delayNotBuilders: false }
    expect(ids(realEstate, own)).not.toContain('facility-receipt')
    const one = until([...handedIn, 'handover-agreement.done', 'filing-handed-in.done'], own)
    expect(one.possible()).not.toContain('filing.pass')
    one.act('2021-09-02T09:00', 'handover.done')
    expect(one.possible()).toContain('filing.pass')
  })

  test('the builder hands in within fifteen days of the joint acceptance', () => {
    expect(figures(realEstate)).toEqual([
      'facility-receipt  calendar-days plan 二-5',
      'filing-handed-in 15 calendar-days statutory 建设工程质量管理条例 49 [C]',
    ])
    expect(shownDate(until(handedIn).clock('filing-handed-in')?.due)).toBe('2021-09-16')
    expect(realEstate.limits[1]?.owedBy?.zh).toBe('建设单位')
  })
})

describe('the planning permit (二-6)', () => {
  test('a site needs the urban or the rural permit, not both', () => {
    expect(ids(planning, { site: 'urban', basement: false })).toEqual(['scheme-review', 'urban-permit'])
    expect(ids(planning, { site: 'rural', basement: false })).toEqual(['scheme-review', 'rural-permit'])
  })

  test('T9 the basement is examined inside, and its own paper is no longer issued', () => {
    expect(ids(planning, { site: 'urban', basement: true })).toContain('basement')
    expect(planningParts.basementApproval.certificates).toHaveLength(1)
    expect(planning.certificates.map(({ id }) => id)).toEqual(['planning-permit'])
    const one = oneCase(planning, '2021-09-01T09:00', { site: 'urban', basement: true })
    for (const type of ['accept', 'scheme-review.reply', 'basement.reply', 'urban-permit.pass', 'approve'])
      one.act('2021-09-01T09:00', type)
    const both = ['planning-permit', 'basement-approval'].map((id) => ({ certificate: id, number: '1' }))
    expect(() => one.act('2021-09-01T09:00', 'issue', { certificates: both })).toThrow(
      'this case issues planning-permit together',
    )
  })

  test('twenty working days and ten more', () => {
    expect(figures(planning)[0]).toBe('permit-decision 20 working-days statutory 行政许可法 42(1) [C]')
  })
})

describe('completion filing (二-8)', () => {
  const facts = {
    civilDefence: false,
    specialProject: false,
    drawnForCheck: false,
    archivePromised: true,
    onSystem: [],
  }

  test('has the leaves of the four earlier items', () => {
    const here = leaves(completion.tree).map(({ id }) => id)
    const earlier = Object.values(completionParts).flatMap(({ tree }) => leaves(tree).map(({ id }) => id))
    expect(here).toEqual(expect.arrayContaining(earlier))
  })

  test('the figures, and who owes them', () => {
    expect(figures(completion)).toEqual([
      'archive-commitment 3 months plan 二-8',
      'filing-handed-in 15 calendar-days statutory 建设工程质量管理条例 49 [C]',
      'fire-filing-handed-in 5 working-days statutory 住建部令51号 34 [K]',
      'fire-check 15 working-days statutory 住建部令51号 37 [K]',
      'archive-handed-in 3 months statutory 城市建设档案管理规定 6 [K]',
    ])
    const owing = completion.limits.filter(({ owedBy }) => owedBy?.zh === '建设单位').map(({ id }) => id)
    expect(owing).toEqual([
      'archive-commitment',
      'filing-handed-in',
      'fire-filing-handed-in',
      'archive-handed-in',
    ])
  })

  test('on the commitment the opinion is issued at once, and the material is owed for three months', () => {
    const one = oneCase(completion, '2021-07-05T09:00', facts)
    one.goOn('2021-07-05T09:00')
    expect(one.papers()).toEqual(['filing', 'archive-opinion-promised'])
    expect(one.now).toMatchObject({ value: 'following-up', outcome: 'approved', ended: false })
    expect(shownDate(one.clock('archive-commitment')?.due)).toBe('2021-10-08')
    one.keep('2021-08-02T09:00')
    expect(one.now).toMatchObject({ ended: true, value: 'closed' })
  })

  test('without it the archive is examined, and its opinion carries no commitment', () => {
    const one = oneCase(completion, '2021-07-05T09:00', { ...facts, archivePromised: false })
    expect(one.papers()).toEqual(['filing', 'archive-opinion'])
    expect(one.goOn('2021-07-05T09:00')).toContain('archive.pass')
    expect(one.now.value).toBe('closed')
  })

  test('fire acceptance for special projects, filing for the others, a check where it is drawn', () => {
    const fire = (given: Facts) =>
      ids(completion, { ...facts, ...given }).filter((id) => id.startsWith('fire'))
    expect(fire({ specialProject: true, drawnForCheck: true })).toEqual(['fire-acceptance'])
    expect(fire({})).toEqual(['fire-filing-handed-in', 'fire-filing'])
    expect(fire({ drawnForCheck: true })).toEqual(['fire-filing-handed-in', 'fire-filing', 'fire-check'])
  })

  test('what the approval system supplies must not be asked for, nor what was promised', () => {
    expect(mayAsk(completion, 'acceptance-report', facts)).toBe(true)
    expect(mayAsk(completion, 'acceptance-report', { ...facts, onSystem: ['acceptance-report'] })).toBe(false)
    expect(mayAsk(completion, 'archive-papers', facts)).toBe(false)
    expect(mayAsk(completion, 'archive-papers', { ...facts, archivePromised: false })).toBe(true)
  })
})

describe('the municipal-facility permit (二-9)', () => {
  test('is examined for what the works need', () => {
    expect(ids(municipal, { needs: ['greenery'] })).toEqual(['application', 'greenery'])
    expect(ids(municipal, { needs: [] })).toEqual(['application'])
  })

  test('twenty working days and ten more', () => {
    expect(figures(municipal)[0]).toBe('permit-decision 20 working-days statutory 行政许可法 42(1) [C]')
  })
})
