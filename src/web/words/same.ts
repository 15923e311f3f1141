/** The shape of a dictionary: the same keys in each language, so that a word that is missing fails the types. */
export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }
