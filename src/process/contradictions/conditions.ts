import { type Condition, type Test, testsOf } from '../condition.ts'
import type { FactDeclaration, Process } from '../definition.ts'
import { isLeaf, type Tree } from '../tree.ts'

interface Owned {
  readonly id: string
  readonly condition: Condition
}

function inTree(tree: Tree): Owned[] {
  if (isLeaf(tree)) return tree.when ? [{ id: tree.id, condition: tree.when }] : []
  if (tree.kind !== 'choice') return tree.parts.flatMap(inTree)
  return tree.branches.flatMap(({ when, part }) => [
    ...(when ? [{ id: 'choice', condition: when }] : []),
    ...inTree(part),
  ])
}

/** What a test asks of a fact that can never be answered with yes. */
function mismatch(test: Test, { type, values = [] }: FactDeclaration): string | undefined {
  const known = (value: string) => values.some(({ id }) => id === value)
  if ('includes' in test) {
    if (type !== 'set') return `asks what "${test.fact}" includes, which is a ${type}`
    return known(test.includes) ? undefined : `asks whether "${test.fact}" includes "${test.includes}"`
  }
  if ('atMost' in test)
    return type === 'number' ? undefined : `compares "${test.fact}" with ${test.atMost}, which is a ${type}`
  if (typeof test.is === 'boolean')
    return type === 'boolean' ? undefined : `asks whether "${test.fact}" is ${test.is}, which is a ${type}`
  if (type !== 'choice') return `asks whether "${test.fact}" is "${test.is}", which is a ${type}`
  return known(test.is) ? undefined : `asks whether "${test.fact}" is "${test.is}"`
}

/** Conditions on facts that are not declared, or that no value of the fact could ever meet. */
export function findConditionFault(process: Process): string | undefined {
  const { facts, limits, certificates, materials, tree } = process
  const declared = new Map(facts.map((fact) => [fact.id, fact]))
  const owned = [
    ...inTree(tree),
    ...[...limits, ...certificates].flatMap(({ id, when }) => (when ? [{ id, condition: when }] : [])),
    ...materials.flatMap(({ id, mayAsk, standIns = [] }) => [
      ...(mayAsk === true ? [] : [{ id, condition: mayAsk }]),
      ...standIns.map(({ when }) => ({ id, condition: when })),
    ]),
  ]
  for (const { id, condition } of owned) {
    for (const test of testsOf(condition)) {
      const fact = declared.get(test.fact)
      if (!fact) return `${id} depends on the fact "${test.fact}", which is not declared under facts`
      const found = mismatch(test, fact)
      if (found) return `${id} ${found}: no case could ever meet that`
    }
  }
  const listed = new Set(['choice', 'set'])
  const bare = facts.find(({ type, values }) => listed.has(type) && !values?.length)
  if (bare) return `fact "${bare.id}" is a ${bare.type} without values`
  for (const { id, type, register } of facts) {
    const { key } = register ?? {}
    if (key !== undefined && declared.get(key)?.type !== 'text')
      return `fact "${id}" is looked up under "${key}", which is no text fact`
    if (register && key === undefined && type !== 'set')
      return `fact "${id}" is looked up under no key, as only a set can be`
  }
  return undefined
}
