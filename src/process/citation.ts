import type { Name, Source } from './definition.ts'

/**
 * The citation of a source in words: a clause of the plan, an article, or the county's own decision. Plan and law are
 * quoted as they were published in either language.
 */
export function citationOf(source: Source): Name {
  if ('county' in source) return source.county
  const cited = 'plan' in source ? `宁政发〔2021〕8号 ${source.plan}：${source.words}` : source.law
  return { zh: cited, en: cited }
}
