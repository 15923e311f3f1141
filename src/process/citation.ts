import type { Name, Source } from './definition.ts'

/**
 * The citation of a source in words: a clause of the plan, an article, or the county's own decision. Plan and law are
 * quoted as they were published in either language.
 * A law that no stored source confirms says so wherever it is cited, since nobody may rest a refusal on it yet.
 */
export function citationOf(source: Source): Name {
  if ('county' in source) return source.county
  if ('plan' in source) {
    const cited = `宁政发〔2021〕8号 ${source.plan}：${source.words}`
    return { zh: cited, en: cited }
  }
  const { law, mark } = source
  return mark === 'C' ? { zh: law, en: law } : { zh: `${law}（待核实）`, en: `${law} (not confirmed)` }
}
