/**
 * The language of an answer by the header Accept-Language: English unless Chinese is preferred to it. Of two
 * languages that are wanted alike the first counts.
 */
export function languageAsked(header: string | undefined): 'zh' | 'en' {
  const wanted = (header ?? '').split(',').flatMap((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const language = tag.split('-')[0]
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1'
    return language === 'zh' || language === 'en' ? [{ language, q: Number(weight) || 0 } as const] : []
  })
  const [best] = wanted.filter(({ q }) => q > 0).toSorted((one, other) => other.q - one.q)
  return best?.language ?? 'en'
}
