import { type TObject, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Department, Process } from '../process/definition.ts'
import { partsOf } from '../process/parts.ts'
import { known } from '../process/reform/known.ts'
import type { Reform } from '../process/reform/reform.ts'
import { ReformError } from '../process/reform/reform-error.ts'
import { explainErrors, inWords } from './explain-errors.ts'
import { definitions } from './process-language.ts'
import { operatorSchemas, reformEnvelope } from './reform.ts'

const envelope = Compile(reformEnvelope)
const operators = Object.fromEntries(
  Object.entries(operatorSchemas).map(([kind, shapes]) => [
    kind,
    shapes.map((shape: TObject) => Compile(Type.Object(shape.properties, { ...shape, $defs: definitions }))),
  ]),
)

function refuse(where: string, value: unknown, errors: Parameters<typeof explainErrors>[2]): never {
  const { zh, en } = inWords(explainErrors(where, value, errors))
  throw new ReformError({
    found: { zh, en },
    needed: {
      zh: '符合openapi/reform.schema.json的改革',
      en: 'a reform as openapi/reform.schema.json describes it',
    },
    remedy: { zh: '改正所指之处', en: 'correct what is named' },
  })
}

const isDepartment = (value: object) =>
  'id' in value && 'zh' in value && 'en' in value && Object.keys(value).length === 3

/** What is said of a department: where it is an id, the department of that id. */
function withDepartments(value: unknown, key: string, departments: readonly Department[]): unknown {
  if (
    typeof value === 'string' &&
    ['department', 'to', 'authority', 'supervisedBy', 'lead', 'responsible'].includes(key)
  ) {
    return known(
      departments,
      value,
      { zh: '部门', en: 'the department' },
      { zh: '各流程中没有', en: 'which has no part in any process' },
    )
  }
  if (Array.isArray(value)) return value.map((one) => withDepartments(one, key, departments))
  if (typeof value !== 'object' || value === null || isDepartment(value)) return value
  const inner = (name: string) => (key === 'supervisedBy' ? 'supervisedBy' : name)
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withDepartments(one, inner(name), departments)]),
  )
}

/**
 * Reads a reform as a file or a request has it: departments may stand there by their ids.
 * @throws ReformError that says where it does not fit, and what is needed there
 */
export function readReform(value: unknown, catalogue: readonly Process[]): Reform {
  if (!envelope.Check(value)) refuse('reform', value, envelope.Errors(value))
  for (const [index, operator] of (value as { operators: { operator: string }[] }).operators.entries()) {
    const shapes = operators[operator.operator] ?? []
    if (shapes.some((shape) => shape.Check(operator))) continue
    // Of an exemption the shape that is meant: what is named decides.
    const meant = shapes[shapes.length > 1 && 'material' in operator ? 1 : 0]
    refuse(`operators/${index} (${operator.operator})`, operator, meant?.Errors(operator) ?? [])
  }
  const departments = [...new Map(catalogue.flatMap(partsOf).map((one) => [one.id, one])).values()]
  return withDepartments(value, '', departments) as Reform
}
