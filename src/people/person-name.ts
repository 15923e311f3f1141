/** What is wrong with a person's name; undefined when nothing is. It goes into logs, papers and headers as it is. */
export function findNameFault(name: string): string | undefined {
  if (name !== name.trim() || name === '') return 'is empty or has blanks around it'
  // Control and format characters would break lines, or turn the direction of what stands beside the name.
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return 'has characters that are not to be seen'
  if (!/\p{L}/u.test(name)) return 'has no letter'
  return undefined
}
