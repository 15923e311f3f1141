import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../../../machines/catalogue.ts'
import { housingConstruction } from '../../../machines/departments.ts'
import { reformed } from '../../../src/process/reform/reformed.ts'
import { leaves } from '../../../src/process/tree.ts'
import { readReform } from '../../../src/schemas/read-reform.ts'

const yaml = (operators: string) => `
id: scheme-with-housing
zh: 方案审查改由住建部门办理
en: The scheme is reviewed by another department
of: [design-scheme-review@1]
makes: { slug: design-scheme-review, version: 2 }
source: { county: { zh: 供测试用, en: made for a test } }
operators:
${operators}`
const source = 'source: { county: { zh: 供测试用, en: made for a test } }'

test('a reform is read from YAML, with departments by their ids', () => {
  const reform = readReform(
    parse(yaml(`  - { operator: reassign, item: review, to: housing-construction, ${source} }`)),
    catalogue,
  )
  expect(reform.operators[0]).toMatchObject({ to: housingConstruction })
  const review = leaves(reformed(catalogue, reform).tree).find(({ id }) => id === 'review')
  expect(review?.department).toEqual(housingConstruction)
})

describe('what is no reform is refused with where and why', () => {
  test.each([
    ['no list of operators', '  none', /operators needs type array; found a string/],
    [
      'an operator that there is not',
      `  - { operator: abolish, item: review, ${source} }`,
      /needs one of merge/,
    ],
    [
      'an operator that lacks a member',
      `  - { operator: reassign, item: review, ${source} }`,
      /operators\/0 \(reassign\) lacks to/,
    ],
    [
      'one with a member too many',
      `  - { operator: drop, item: review, unless: never, ${source} }`,
      /members that are not known here: unless/,
    ],
    [
      'a department that nobody knows',
      `  - { operator: reassign, item: review, to: housing, ${source} }`,
      /department "housing".*one of these: housing-fund, housing-construction/,
    ],
    ['a change with no right', '  - { operator: drop, item: review }', /operators\/0 \(drop\) lacks source/],
  ])('%s', (_, operators, says) => {
    expect(() => readReform(parse(yaml(operators)), catalogue)).toThrow(says)
  })
})
