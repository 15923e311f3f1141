import { defineProcess } from '../../src/process/define.ts'
import type { Department, FactDeclaration, Limit, Process, Source } from '../../src/process/definition.ts'
import { type Consult, type Item, item, type Tree } from '../../src/process/tree.ts'

/** Definitions as small as a test needs them. */
export const county: Source = { county: { zh: '供测试用', en: 'made for a test' } }
export const bureau: Department = { id: 'bureau', zh: '审批局', en: 'Bureau' }
export const office: Department = { id: 'office', zh: '住建局', en: 'Office' }

export const anItem = (id: string, more: Partial<Item> = {}): Item =>
  item(id, { zh: id, en: id, department: bureau, source: county, ...more })

export const aConsult = (id: string, more: Partial<Consult> = {}): Consult => ({
  kind: 'consult',
  id,
  zh: id,
  en: id,
  department: office,
  source: county,
  ...more,
})

export const aLimit = (id: string, more: Partial<Limit> = {}): Limit => ({
  id,
  zh: id,
  en: id,
  amount: 20,
  unit: 'working-days',
  kind: 'statutory',
  source: county,
  from: 'acceptance',
  until: 'decision',
  ...more,
})

export const aFact = (id: string, type: FactDeclaration['type'], ...values: string[]): FactDeclaration => ({
  id,
  zh: id,
  en: id,
  type,
  ...(values.length > 0 && { values: values.map((value) => ({ id: value, zh: value, en: value })) }),
  source: county,
})

/** A process with one way in and nothing else but its tree and what is given. */
export const tiny = (tree: Tree, more: Partial<Process> = {}): Process =>
  defineProcess({
    slug: 'tiny',
    version: 1,
    zh: '小',
    en: 'Tiny',
    section: '',
    clauses: [],
    milestones: [],
    effectiveFrom: {},
    lead: [bureau],
    responsible: [],
    channels: [{ id: 'window', zh: '窗口', en: 'Window' }],
    mergedItems: [],
    decidedBy: 'head',
    facts: [],
    materials: [],
    certificates: [],
    limits: [],
    assumed: [],
    ...more,
    tree,
  })
