import { computed } from 'vue'
import { i18n, setLanguage } from './i18n.ts'
import type { Language } from './language.ts'
import type zh from './zh.ts'

type Dictionary = typeof zh
/** `layout.signOut`: every word that the dictionaries have. */
export type WordKey = {
  [A in keyof Dictionary & string]: { [K in keyof Dictionary[A] & string]: `${A}.${K}` }[keyof Dictionary[A] &
    string]
}[keyof Dictionary & string]

/** What comes from the service in both languages. */
export interface Named {
  readonly zh: string
  readonly en: string
}

const { locale, t: translate } = i18n.global

/** A word of the dictionaries; a key that they lack fails the types. */
export const word = (key: WordKey, values: Record<string, string | number> = {}): string =>
  translate(key, values)

/** The name in the language that is chosen. */
export const say = (named: Named): string => (locale.value === 'en' ? named.en : named.zh)

/** Words in the language that is chosen; templates that use them follow a switch at once. */
export function useWords() {
  return { t: word, say, language: computed<Language>(() => locale.value), setLanguage }
}
