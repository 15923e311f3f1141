import { citationOf } from '../../process/citation.ts'
import { conditionInWords } from '../../process/condition-in-words.ts'
import type { Source } from '../../process/definition.ts'
import type { Operator } from '../../process/operators/operator.ts'
import { amountInWords } from '../process/amount-in-words.ts'
import type { ReadableFact } from '../process/readable-process.ts'
import type { Language } from '../words/language.ts'
import { type Named, say, word } from '../words/use-words.ts'

export interface Names {
  /** An item, a limit or a material by its id. */
  readonly nameOf: (id: string) => Named
  readonly facts: readonly ReadableFact[]
  readonly language: Language
}

/** What one operator does, as `合并：甲、乙 → 丙（审批服务局）`. */
export function operatorInWords(operator: Operator, { nameOf, facts, language }: Names): string {
  const named = (id: string) => say(nameOf(id))
  const list = (ids: readonly string[]) => ids.map(named).join(word('process.and'))
  const inCases = (when: Parameters<typeof conditionInWords>[0]) => conditionInWords(when, facts, language)
  switch (operator.operator) {
    case 'merge':
      return word('lab.did-merge', {
        items: list(operator.items),
        into: say(operator.into),
        department: say(operator.into.department),
      })
    case 'parallelise':
      return word('lab.did-parallelise', { items: list(operator.items) })
    case 'drop':
      return word('lab.did-drop', { item: named(operator.item) })
    case 'exempt':
      return word('item' in operator ? 'lab.did-exempt' : 'lab.did-exemptMaterial', {
        item: named('item' in operator ? operator.item : operator.material),
        when: inCases(operator.when),
      })
    case 'commit': {
      const { item, when, within } = operator
      const until = within ? amountInWords(within.amount, within.unit, language) : word('process.byPromise')
      const said = word('lab.did-commit', { item: named(item), within: until })
      return when ? `${said} · ${word('process.onlyWhen', { when: inCases(when) })}` : said
    }
    case 'acceptConditionally':
      return word('lab.did-acceptConditionally', { materials: list(operator.materials) })
    case 'reassign':
      return word('lab.did-reassign', { item: named(operator.item), to: say(operator.to) })
    case 'changeLimit': {
      const { limit, to } = operator
      if (!to) return word('lab.did-removeLimit', { limit: named(limit) })
      const { amount, unit } = to
      const figure = amount && unit ? amountInWords(amount, unit, language) : word('process.byPromise')
      return word('lab.did-changeLimit', { limit: named(limit), to: figure })
    }
    case 'consult':
      return word('lab.did-consult', { authority: say(operator.authority) })
  }
}

/** By what right: a clause of the plan, an article, or the county's own decision. */
export function groundInWords(source: Source): string {
  if ('county' in source) return word('lab.byCounty', { ground: say(source.county) })
  if ('plan' in source) return word('lab.byPlan', { clause: source.plan, words: source.words })
  return say(citationOf(source))
}
