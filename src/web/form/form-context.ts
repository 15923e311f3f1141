import { type InjectionKey, inject } from 'vue'
import type { Named } from '../words/use-words.ts'

/** What the fields of one form share. */
export interface FormContext {
  /** The fault to show at a field; none before it was touched or the form was sent. */
  faultAt(path: string): Named | undefined
  touch(path: string): void
}

export const formKey: InjectionKey<FormContext> = Symbol('form')

/** The form that a field stands in. */
export function useForm(): FormContext {
  const form = inject(formKey)
  if (!form) throw new Error('a field stands within a SchemaForm')
  return form
}
