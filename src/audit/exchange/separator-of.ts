/** The separator of a table: the one that its head has most of, since a head has no texts with commas in them. */
export function separatorOf(head: string): string {
  const count = (one: string) => head.split(one).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}
