import { createI18n } from 'vue-i18n'
import en from './en.ts'
import type { Language } from './language.ts'
import zh from './zh.ts'

const KEPT = 'banjie-language'

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh')

export const i18n = createI18n({
  legacy: false,
  locale: kept(),
  fallbackLocale: 'zh',
  messages: { zh, en },
})

/** Chooses the language of all pages, here and at the next visit. */
export function setLanguage(language: Language) {
  i18n.global.locale.value = language
  localStorage.setItem(KEPT, language)
  tellDocument()
}

/** Screen readers and hyphenation go by the language of the document. */
function tellDocument() {
  document.documentElement.lang = i18n.global.locale.value === 'en' ? 'en' : 'zh-CN'
}
tellDocument()
