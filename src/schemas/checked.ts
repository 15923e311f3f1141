import type { TObject } from 'typebox'
import { Compile } from 'typebox/compile'
import { Problem } from '../problem.ts'
import { explainErrors, inWords } from './explain-errors.ts'

const validators = new Map<TObject, ReturnType<typeof Compile<TObject>>>()

/**
 * The payload of an event, checked against the schema of its kind.
 * @throws Problem `invalid-request`
 */
export function checked(type: string, schema: TObject, payload: unknown): Record<string, unknown> {
  let validator = validators.get(schema)
  if (!validator) {
    validator = Compile(schema)
    validators.set(schema, validator)
  }
  if (validator.Check(payload)) return payload as Record<string, unknown>
  const errors = explainErrors('body/payload', payload, validator.Errors(payload))
  throw new Problem('invalid-request', `${type}: ${inWords(errors)}`, { errors })
}
