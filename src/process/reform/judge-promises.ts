import canonicalize from 'canonicalize'
import type { Limit } from '../definition.ts'
import type { RuleVerdict } from './certificate.ts'
import type { Comparison } from './comparison.ts'
import { figure } from './figure.ts'
import { binds } from './judge-limit.ts'
import { neverLater } from './never-later.ts'

const span = ({ item, from, until, owedBy }: Limit) => canonicalize([item, from, until, owedBy])

/**
 * Where the plan or the county promises something within a time for which law has a figure, the promise is within it:
 * an applicant who counts on the promise must not be told less than the law gives.
 */
export function judgePromises({ result, cases }: Comparison): RuleVerdict {
  const counted = result.limits.filter(({ kind }) => kind !== 'waiting')
  const [ofLaw, others] = [
    counted.filter(({ source, amount }) => 'law' in source && amount !== null),
    counted.filter(({ source }) => !('law' in source)),
  ]
  const findings = ofLaw.flatMap((limit) =>
    others
      .filter(
        (other) =>
          span(other) === span(limit) &&
          neverLater(other, limit) !== true &&
          cases.some(({ result: facts }) => binds(result, limit, facts) && binds(result, other, facts)),
      )
      .map((other) => {
        const [promised, lawful] = [figure(other), figure(limit)]
        return {
          zh: `“${other.zh}”承诺${promised.zh}，不能证明不晚于法定的${lawful.zh}（${limit.zh}）`,
          en: `${other.en} promises ${promised.en}, which is not shown to be within the ${lawful.en} that law gives (${limit.en})`,
        }
      }),
  )
  return {
    rule: 'promises-within-law',
    zh: '承诺的时限不晚于法定时限',
    en: 'what is promised is promised within the time that law gives',
    citation: { zh: '本系统对所有流程的要求', en: 'asked here of every process' },
    holds: findings.length === 0,
    findings,
  }
}
