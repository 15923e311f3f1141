import { describe, expect, test } from 'vitest'
import { catalogue } from '../../machines/catalogue.ts'
import { alphabetOf } from '../../src/case/alphabet.ts'
import { mayDo, rolesThatMay, whyMayNotDo } from '../../src/permission/may-do.ts'
import { roleIds } from '../../src/permission/roles.ts'
import { type EventRule, eventRules, type Scope } from '../../src/permission/table.ts'
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
const typesOf = (process: (typeof catalogue)[number]) =>
  ['open', ...alphabetOf(compile(process)).keys()].filter((type) => findEventKind(type)?.from === 'person')

test('the table has a row for each event of people, and none else', () => {
  const life = Object.keys(lifeEvents).filter((name) => name !== 'take-over')
  const leaf = Object.keys(leafEvents).filter((name) => findEventKind(`one.${name}`)?.from === 'person')
  const rows = [...life, ...leaf, ...stations.map((station) => `take-over:${station}`), 'fail:separable']
  expect(Object.keys(eventRules).toSorted()).toEqual(rows.toSorted())
})

/** Read off the table by hand, by what its words say, without the program's own way. */
function stands(
  rule: EventRule,
  role: string,
  department: string,
  of: { lead: string[]; own: string[]; leaf: string },
) {
  const hall = department === 'approval-bureau' || of.lead.includes(department) || of.own.includes(department)
  const inScope: Record<Scope, boolean> = {
    hall,
    lead: of.lead.includes(department),
    leaf: department === of.leaf,
    'any-part': of.lead.includes(department) || of.own.includes(department) || of.leaf === department,
  }
  const scopes = [(rule.may as Record<string, Scope | readonly Scope[]>)[role] ?? []].flat()
  return scopes.some((scope) => inScope[scope])
}

describe('every event with every role in every department, as the table says', () => {
  // Processes whose lead and responsible departments the plan prints, with all kinds of items between them.
  const printed = ['enterprise-setup-1545', 'construction-permit-merged']
  let [allowed, refused] = [0, 0]
  test.each(printed)('%s', (slug) => {
    const process = findProcess(slug)
    for (const type of typesOf(process)) {
      const [id = '', verb = type] = type.split('.')
      const leaf = leaves(process.tree).find((one) => one.id === id)
      const separable = verb === 'fail' && leaf?.kind === 'item' && leaf.separable
      const name = verb === 'take-over' ? 'take-over:back-office' : separable ? 'fail:separable' : verb
      const rule = eventRules[name as keyof typeof eventRules]
      const of = {
        lead: process.lead.map((one) => one.id),
        own: [
          ...process.lead,
          ...process.responsible,
          ...leaves(process.tree).map((one) => one.department),
        ].map((one) => one.id),
        leaf: leaf?.department.id ?? '',
      }
      for (const role of roleIds) {
        for (const department of departments) {
          const expected = stands(rule, role, department, of)
          const found = whyMayNotDo({ id: 'wang', role, department }, type, process)
          expect(found === undefined, `${type} ${role} ${department}: ${found}`).toBe(expected)
          if (expected) allowed += 1
          else refused += 1
        }
      }
    }
  })
  test('counted', () => {
    console.log(`event × role × department: ${allowed} allowed, ${refused} refused`)
    expect(allowed).toBeGreaterThan(200)
    expect(refused).toBeGreaterThan(10_000)
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
