import { maskText } from '../../privacy/personal-data.ts'

/**
 * Names as they may be kept: whoever's number is in one is masked. Two names that would become the same are told apart
 * by a number of their own, which is the order of their coming.
 */
export function pseudonyms(): (text: string) => string {
  const masked = new Map<string, string>()
  return (text) => {
    const plain = maskText(text)
    if (plain === text) return text
    const known = masked.get(text)
    if (known !== undefined) return known
    const name = `${plain}~${masked.size + 1}`
    masked.set(text, name)
    return name
  }
}
