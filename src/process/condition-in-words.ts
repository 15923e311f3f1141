import type { Condition } from './condition.ts'
import type { FactDeclaration } from './definition.ts'

type Declared = Pick<FactDeclaration, 'id' | 'zh' | 'en' | 'values' | 'unit'>

/** What the joints between the parts of a condition are called. */
const joints = {
  zh: {
    and: '，且',
    or: '，或',
    yes: '是',
    no: '否',
    colon: '：',
    isNot: '不是',
    has: '含',
    lacks: '不含',
    upTo: '不超过',
    above: '超过',
  },
  en: {
    and: ' and ',
    or: ' or ',
    yes: 'yes',
    no: 'no',
    colon: ': ',
    isNot: 'is not',
    has: 'with',
    lacks: 'without',
    upTo: 'at most',
    above: 'above',
  },
} as const

/** A condition as a clerk reads it, as `设有地下室：否，且 建筑面积 不超过 300 平方米`. */
export function conditionInWords(
  condition: Condition,
  facts: readonly Declared[],
  language: 'zh' | 'en',
): string {
  const w = joints[language]
  const negated = 'not' in condition
  const inner = negated ? condition.not : condition
  if ('not' in inner) return conditionInWords(inner.not, facts, language)
  if ('all' in inner) {
    // Not all of the opposites: at least one of them (`any` of the process language).
    const parts = inner.all.map((part) => conditionInWords(negated ? { not: part } : part, facts, language))
    const shown = parts.map((part, i) => (needsBrackets(inner.all[i], negated) ? `(${part})` : part))
    return shown.join(negated ? w.or : w.and)
  }
  const declared = facts.find(({ id }) => id === inner.fact)
  const own = declared?.[language] ?? inner.fact
  const name = language === 'en' ? `“${own}”` : own
  const valueName = (value: string) => declared?.values?.find(({ id }) => id === value)?.[language] ?? value
  if ('atMost' in inner) {
    const figure = `${inner.atMost}${declared?.unit ? ` ${declared.unit}` : ''}`
    return `${name} ${negated ? w.above : w.upTo} ${figure}`
  }
  if ('includes' in inner) return `${name} ${negated ? w.lacks : w.has} ${valueName(inner.includes)}`
  if (typeof inner.is === 'boolean') return `${name}${w.colon}${inner.is === negated ? w.no : w.yes}`
  return negated ? `${name} ${w.isNot} ${valueName(inner.is)}` : `${name}${w.colon}${valueName(inner.is)}`
}

/** A part that joins by the other word than what it stands in. */
function needsBrackets(part: Condition | undefined, negated: boolean): boolean {
  if (!part) return false
  const inner = 'not' in part ? part.not : part
  const joinsByOr = 'all' in inner && 'not' in part !== negated
  return joinsByOr !== negated && 'all' in inner && inner.all.length > 1
}
