import type { Name } from '../../process/definition.ts'

/** The part of JSON Schema that a form can be made of; `names` and `optionNames` say it for people. */
export interface FormSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, FormSchema>>
  readonly required?: readonly string[]
  readonly items?: FormSchema
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly default?: unknown
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
  /** The field's name; by its key in `field-names.ts` when absent. */
  readonly name?: Name
  /** One sentence below the name. */
  readonly help?: Name
  readonly unit?: string
  /** What the values of `enum` are called. */
  readonly optionNames?: Readonly<Record<string, Name>>
}

export type FormValue = Readonly<Record<string, unknown>>
