import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { alphabetOf } from '../../src/case/alphabet.ts'
import { mayDo, rolesThatMay, whyMayNotDo } from '../../src/permission/may-do.ts'
import { roleIds } from '../../src/permission/roles.ts'
import { type EventRule, eventRules, type Scope } from '../../src/permission/table.ts'
import type { Process } from '../../src/process/definition.ts'
import { findEventKind, leafEvents, lifeEvents, stations } from '../../src/process/events.ts'
import { compile } from '../../src/process/machine.ts'
import { leaves } from '../../src/process/tree.ts'

const findProcess = (slug: string) => {
  const found = catalogue.find((process) => process.slug === slug)
  if (!found) throw new Error(`no process ${slug}`)
  return found
}

const departments = [
  ...new Set(catalogue.flatMap(({ tree }) => leaves(tree).map(({ department }) => department.id))),
]
const typesOf = (process: Process) =>
  ['open', ...alphabetOf(compile(process)).keys()].filter((type) => findEventKind(type)?.from === 'person')

test('the table has a row for each event of people, and none else', () => {
  const life = Object.keys(lifeEvents).filter((name) => name !== 'take-over')
  const leaf = Object.keys(leafEvents).filter((name) => findEventKind(`one.${name}`)?.from === 'person')
  const rows = [...life, ...leaf, ...stations.map((station) => `take-over:${station}`), 'fail:separable']
  expect(Object.keys(eventRules).toSorted()).toEqual(rows.toSorted())
})

/** What the table's words mean in a process, read off it by hand, without the program's own way. */
function scopesIn({ lead, responsible, tree }: Process, leaf: string | undefined) {
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id)
  const items = leaves(tree).map(({ department }) => department)
  // Where the plan prints no lead, those responsible stand in, else those of the items.
  const [leads = []] = [lead, responsible, items].filter(({ length }) => length > 0)
  const part = new Set(ids([...lead, ...responsible, ...items]))
  const own = new Set(ids(leaves(tree).flatMap((one) => (one.id === leaf ? [one.department] : []))))
  return {
    hall: new Set(['approval-bureau', ...ids(leads), ...ids(responsible)]),
    lead: new Set(ids(leads)),
    leaf: own,
    'any-part': part,
  } satisfies Record<Scope, Set<string>>
}

/** The rows that an event stands under: taking over has one for each station. */
function rowsOf({ tree }: Process, type: string) {
  const dot = type.lastIndexOf('.')
  const leaf = dot < 0 ? undefined : type.slice(0, dot)
  const verb = type.slice(dot + 1)
  const item = leaves(tree).find(({ id }) => id === leaf)
  const separable = verb === 'fail' && item?.kind === 'item' && item.separable
  const name = separable ? 'fail:separable' : verb
  if (verb !== 'take-over') return [{ name, leaf, around: undefined }]
  return stations.map((to) => ({
    name: `take-over:${to}`,
    leaf,
    around: { offered: { to, department: null, by: 'x' }, examinedBy: [] },
  }))
}

describe('every event with every role in every department in every process, as the table says', () => {
  let [allowed, refused, asked] = [0, 0, 0]
  test.each(catalogue.map((process) => [`${process.slug}@${process.version}`, process] as const))(
    '%s',
    (_, process) => {
      // Those with a part are asked for one by one, and one that has none.
      const near = [...scopesIn(process, undefined)['any-part'], 'approval-bureau', 'nowhere']
      for (const type of typesOf(process)) {
        for (const { name, leaf, around } of rowsOf(process, type)) {
          const rule: EventRule = eventRules[name as keyof typeof eventRules]
          const scopes = scopesIn(process, leaf)
          const found = new Map(
            rolesThatMay(process, type, around).map((one) => [one.role, new Set(one.departments)]),
          )
          for (const role of roleIds) {
            const wanted = [rule.may[role] ?? []].flat().map((scope) => scopes[scope])
            for (const department of departments) {
              const expected = wanted.some((one) => one.has(department))
              const may = found.get(role)?.has(department) ?? false
              if (may !== expected) expect.fail(`${type} (${name}) ${role} ${department}: ${may}`)
              if (expected) allowed += 1
              else refused += 1
            }
            for (const department of near) {
              const expected = wanted.some((one) => one.has(department))
              const why = whyMayNotDo({ id: 'wang', role, department }, type, process, around)
              if ((why === undefined) !== expected) expect.fail(`${type} ${role} ${department}: ${why?.en}`)
              asked += 1
            }
          }
        }
      }
    },
  )
  test('counted', () => {
    console.log(
      `process × event × role × department: ${allowed} allowed, ${refused} refused, ` +
        `${asked} of them asked for one by one`,
    )
    expect(allowed).toBeGreaterThan(15_000)
    expect(refused).toBeGreaterThan(1_500_000)
  })
})

test.each(catalogue.map((process) => [`${process.slug}@${process.version}`, process] as const))(
  'somebody may do each event of %s',
  (_, process) => {
    const nobody = typesOf(process).filter((type) =>
      stations.some((to) => {
        const around = { offered: { to, department: null, by: 'x' }, examinedBy: [] }
        return !rolesThatMay(process, type, around).some((one) => one.departments.length > 0)
      }),
    )
    expect(nobody).toEqual([])
  },
)

describe('what the law and the plan say', () => {
  const process = findProcess('construction-permit-merged')
  const may = (type: string) => rolesThatMay(process, type).map(({ role }) => role)

  test('a window can accept, ask for corrections and escalate, and can not refuse (窗口无权否决)', () => {
    for (const type of ['accept', 'request-correction', 'escalate'])
      expect(may(type)).toContain('window-clerk')
    for (const type of ['decline', 'refuse', 'return', 'terminate', 'permit.fail', 'permit.breach'])
      expect(may(type)).not.toContain('window-clerk')
  })

  test('refusal takes a head', () => {
    for (const type of ['decline', 'refuse']) expect(may(type)).toEqual(['department-head'])
    const setup = findProcess('enterprise-setup-1545')
    expect(rolesThatMay(setup, 'seal.fail').map(({ role }) => role)).toEqual(['department-head'])
  })

  test('extension takes the head of the authority (行政许可法 42)', () => {
    expect(rolesThatMay(process, 'extend')).toEqual([
      { role: 'department-head', departments: ['approval-bureau', 'housing-construction'] },
    ])
  })

  test('assisting agents help and hand in, and never decide', () => {
    const done = Object.entries(eventRules).flatMap(([name, rule]) =>
      'assisting-agent' in rule.may ? [name] : [],
    )
    expect(done.toSorted()).toEqual(['open', 'promise', 'separate', 'submit-correction', 'withdraw'])
  })

  test.each(['auditor', 'planner', 'leading-group-office', 'system-admin', 'security-admin', 'audit-admin'])(
    '%s acts on no case',
    (role) => {
      expect(Object.values(eventRules).filter((rule) => role in rule.may)).toEqual([])
    },
  )

  test('partners do their own part only', () => {
    const scopes = Object.values(eventRules).flatMap((rule) =>
      'partner-staff' in rule.may ? [rule.may['partner-staff']] : [],
    )
    expect(new Set(scopes)).toEqual(new Set(['leaf']))
  })

  const head = { id: 'head', role: 'department-head', department: 'approval-bureau' } as const
  const examined = { offered: null, examinedBy: ['head'] }
  test('who has examined does not decide (受办分离), nor does anybody in that person’s place', () => {
    expect(mayDo(head, 'approve', process, { offered: null, examinedBy: ['li'] })).toBe(true)
    expect(whyMayNotDo(head, 'approve', process, examined)?.en).toContain('somebody else must decide')
    expect(mayDo({ ...head, id: 'deputy', standsInFor: 'head' }, 'approve', process, examined)).toBe(false)
    expect(mayDo(head, 'refuse', process, examined)).toBe(true)
  })

  test('who stands in for some processes stands in for no other', () => {
    const deputy = { ...head, id: 'deputy', standsInFor: 'head', processes: ['enterprise-setup-1545'] }
    expect(whyMayNotDo(deputy, 'approve', process)?.en).toContain(
      'is appointed for enterprise-setup-1545 alone',
    )
  })

  test('a refused attempt is told who may', () => {
    const clerk = { id: 'wang', role: 'window-clerk', department: 'approval-bureau' } as const
    expect(whyMayNotDo(clerk, 'refuse', process)?.en).toBe(
      '"refuse" is not for window-clerk of approval-bureau in construction-permit-merged: ' +
        '部门负责人 department-head (approval-bureau, housing-construction) may',
    )
  })
})
