import { type InjectionKey, inject, type Ref } from 'vue'
import { fieldWords } from '../../words/fields.ts'
import { useWords } from '../../words/use-words.ts'
import type { PayloadFaults } from './payload-faults.ts'

/** What the fields of one form share. */
export interface PayloadForm {
  readonly verb: string
  readonly faults: Readonly<Ref<PayloadFaults>>
  /** Faults show once the form was to be sent, or the field was left. */
  readonly tried: Readonly<Ref<boolean>>
  readonly today: string
}

export const payloadFormKey: InjectionKey<PayloadForm> = Symbol('payload form')

export function usePayloadForm() {
  const form = inject(payloadFormKey)
  if (!form) throw new Error('a field of a payload stands within an ActPanel')
  const { t, language } = useWords()
  const label = (name: string): string => {
    const known: Readonly<Record<string, string>> = fieldWords[language.value]
    return known[`${form.verb}-${name}`] ?? known[name] ?? name
  }
  const faultAt = (path: string) => {
    const fault = form.faults.value[path]
    return fault && t(`form.fault-${fault}`)
  }
  return { ...form, label, faultAt }
}
