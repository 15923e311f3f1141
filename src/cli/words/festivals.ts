const ENGLISH: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** A festival in both languages; a notice may name one that is not in the list, or two at once. */
export function festivalInWords(zh: string): string {
  const english = zh.split('、').map((part) => ENGLISH[part])
  return english.every(Boolean) ? `${zh} ${english.join(', ')}` : zh
}
