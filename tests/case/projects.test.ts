import { describe, expect, test } from 'vitest'
import { materialsHandedIn } from '../../src/case/handed-in.ts'
import type { ProjectAround } from '../../src/case/surroundings.ts'
import { fact } from '../../src/process/condition.ts'
import { anItem, county, tiny } from '../process/tiny-process.ts'
import { event, hall, sameTime } from './hall.ts'

const applicant = { name: '测试企业', idType: 'uscc', id: '91370921MA3C00003E' }
const around = (more: Partial<ProjectAround> = {}): { project: ProjectAround } => ({
  project: { id: 'p1', code: '2108-370921', facts: { lowRisk: true }, cases: 0, handedIn: [], ...more },
})
const plans = { id: 'plans', zh: '图纸', en: 'Plans', mayAsk: true, source: county } as const
const process = tiny(anItem('item'), {
  project: 'required',
  perProject: {
    most: 1,
    when: fact('lowRisk').is(true),
    source: { plan: '二-18', words: '1次联合监督检查' },
  },
  materials: [plans],
})
const { engine } = hall([process])
const open = (project: string | undefined, surroundings: object) =>
  engine.open(
    { id: 'c1', number: 'N1', process: 'tiny', version: 1 },
    event('open', { applicant, channel: 'window', facts: {}, ...(project && { project }) }),
    sameTime('2021-08-23T09:00'),
    surroundings,
  )

describe('a process that belongs to a project', () => {
  test('is opened within one, which the case then names', () => {
    expect(() => open(undefined, {})).toThrow('give its id in "project"')
    expect(() => open('p2', around())).toThrow('there is no project p2')
    const opened = open('p1', around())
    expect(opened.case.project).toBe('p1')
    expect(engine.replay(opened.effects.events)).toEqual(opened.case)
  })

  test('T10: at most one joint inspection in a low-risk project, any number in others', () => {
    expect(() => open('p1', around({ cases: 1 }))).toThrow('may have 1 (二-18：1次联合监督检查)')
    expect(open('p1', around({ cases: 1, facts: { lowRisk: false } })).case.project).toBe('p1')
  })
})

describe('what was handed in once within a project', () => {
  const handedIn = [{ material: 'plans', caseId: 'c0', number: 'NY20210801-00001' }]
  const asked = { defects: [{ material: 'plans', defect: '缺页', basis: '法', remedy: '补齐' }] }
  const ask = (project: object) => {
    const { case: current } = open('p1', around())
    return engine.advance(current, event('request-correction', asked), sameTime('2021-08-23T10:00'), project)
  }

  test('is not asked for again, and the refusal names the case', () => {
    expect(() => ask(around({ handedIn }))).toThrow('handed in with case NY20210801-00001')
  })

  test('may be asked for by the case that has found it wanting itself', () => {
    const own = [{ material: 'plans', caseId: 'c1', number: 'N1' }]
    expect(ask(around({ handedIn: own })).own.event.type).toBe('request-correction')
  })

  test('is what came with an opening or a correction and was not found wanting since', () => {
    const materials = [{ material: 'plans', medium: 'upload' }]
    const one = { caseId: 'c0', number: 'N0' }
    const came = { ...one, type: 'open', payload: { materials } }
    const wanting = { ...one, type: 'request-correction', payload: asked }
    const again = { ...one, type: 'submit-correction', payload: { materials } }
    expect(materialsHandedIn([came])).toEqual([{ material: 'plans', ...one }])
    expect(materialsHandedIn([came, wanting])).toEqual([])
    expect(materialsHandedIn([came, wanting, again])).toEqual([{ material: 'plans', ...one }])
  })
})
