import { Type } from 'typebox'

/** A text in both languages of the hall. */
export const named = (description?: string) =>
  Type.Object({ zh: Type.String(), en: Type.String() }, description === undefined ? {} : { description })
