import type { Finding } from '../rules/finding.ts'
import type { Label } from './month.ts'

/** How well one rule did on a month of which the truth is known. */
export interface Score {
  readonly rule: string
  readonly planted: number
  readonly found: number
  readonly missed: readonly string[]
  /** Findings on what was planted for it, or rightly shows it too. */
  readonly right: number
  /** Findings on innocent twins, and on anything else. */
  readonly falseOnTwins: readonly string[]
  readonly falseElsewhere: readonly string[]
  readonly recall: number
  readonly precision: number
}

/** What a finding points at. */
export const subjectsOf = ({ key, case: own, evidence }: Finding): string[] => [
  ...(own === null ? [] : [own]),
  ...evidence.cases,
  ...evidence.tickets,
  ...evidence.events.map((event) => event.case),
  ...key.split(' '),
]

/** Holds the findings against the labels, rule by rule. */
export function score(
  rules: readonly string[],
  labels: readonly Label[],
  findings: readonly Finding[],
): Score[] {
  const owner = new Map<string, Label[]>()
  for (const label of labels) for (const id of label.all) owner.set(id, [...(owner.get(id) ?? []), label])
  const byRule = Map.groupBy(findings, ({ rule }) => rule)
  return rules.map((rule) => {
    const own = byRule.get(rule) ?? []
    const pointed = new Set(own.flatMap(subjectsOf))
    const planted = labels.filter((label) => label.rule === rule && label.planted)
    const missed = planted.filter(({ subjects }) => !subjects.some((id) => pointed.has(id)))
    const wrong = own.filter((finding) => {
      const of = subjectsOf(finding).flatMap((id) => owner.get(id) ?? [])
      return !of.some((label) => (label.planted && label.rule === rule) || label.also.includes(rule))
    })
    const onTwins = wrong.filter((finding) =>
      subjectsOf(finding).some((id) => owner.get(id)?.some((label) => label.rule === rule && !label.planted)),
    )
    const found = planted.length - missed.length
    return {
      rule,
      planted: planted.length,
      found,
      missed: missed.map(({ variant }) => variant),
      right: own.length - wrong.length,
      falseOnTwins: onTwins.map(({ key }) => key),
      falseElsewhere: wrong.filter((one) => !onTwins.includes(one)).map(({ key }) => key),
      recall: planted.length === 0 ? 1 : found / planted.length,
      precision: own.length === 0 ? 1 : (own.length - wrong.length) / own.length,
    }
  })
}
