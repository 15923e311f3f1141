import { Problem } from '../problem.ts'
import type { Name } from '../process/definition.ts'
import type { Certificate, Counterexample } from '../process/reform/certificate.ts'
import type { Breach } from '../process/rules/find-breaches.ts'

interface Failed extends Name {
  readonly counterexample: Counterexample | null
}

/** All that a certificate refuses, in words, each with the shortest way to it. */
function failuresOf({ duties, limits, orders, rules }: Certificate): Failed[] {
  const changed = [...duties, ...limits].flatMap((verdict) =>
    verdict.changes
      .filter(({ allowed }) => !allowed)
      .map(({ zh, en, counterexample = null }) => ({
        zh: `${verdict.zh}：${zh}`,
        en: `${verdict.en}: ${en}`,
        counterexample,
      })),
  )
  const unordered = orders
    .filter(({ holds }) => !holds)
    .map(({ zh, en, counterexample = null }) => ({ zh, en, counterexample }))
  const broken = rules
    .filter(({ holds }) => !holds)
    .flatMap((rule) => [
      ...rule.findings.map(({ zh, en, counterexample = null }) => ({
        zh: `${rule.zh}：${zh}`,
        en: `${rule.en}: ${en}`,
        counterexample,
      })),
    ])
  return [...changed, ...unordered, ...broken]
}

/**
 * @param breaches what of the result breaks a rule of the plan
 * @throws Problem `reform-not-certified` with all that the certificate and the rules refuse
 */
export function checkCertificate(certificate: Certificate, breaches: readonly Breach[]): void {
  if (certificate.granted && breaches.length === 0) return
  const broken = breaches.map(({ rule, finding, zh }) => ({
    zh: `违反${rule}：${zh}`,
    en: `it breaks ${rule}: ${finding}`,
    counterexample: null,
  }))
  const failed = [...failuresOf(certificate), ...broken]
  const [first, ...more] = failed
  throw new Problem(
    'reform-not-certified',
    {
      zh: `${first?.zh ?? '合并证明未通过'}${more.length > 0 ? `（另有${more.length}处）` : ''}；请修改方案后再提交`,
      en: `${first?.en ?? 'the certificate is refused'}${more.length > 0 ? ` (and ${more.length} more)` : ''}; change the proposal, then submit it`,
    },
    { failed },
  )
}
