import type { TObject } from 'typebox'
import { Compile } from 'typebox/compile'
import { Problem } from '../problem.ts'
import { explainErrors, inWords } from './explain-errors.ts'

const validators = new Map<TObject, ReturnType<typeof Compile<TObject>>>()

/**
 * The payload of an event, or what else no route's schema describes, checked against the schema of its kind.
 * @param where for messages
 * @throws Problem `invalid-request`
 */
export function checked(
  type: string,
  schema: TObject,
  payload: unknown,
  where = 'body/payload',
): Record<string, unknown> {
  let validator = validators.get(schema)
  if (!validator) {
    validator = Compile(schema)
    validators.set(schema, validator)
  }
  if (validator.Check(payload)) return payload as Record<string, unknown>
  const errors = explainErrors(where, payload, validator.Errors(payload))
  const { zh, en } = inWords(errors)
  throw new Problem('invalid-request', { zh: `${type}：${zh}`, en: `${type}: ${en}` }, { errors })
}
