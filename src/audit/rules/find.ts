import type { AuditedCase, AuditedPeriod } from './audited-case.ts'
import type { Finding, Found } from './finding.ts'
import type { AuditRule, View } from './rule.ts'
import { auditRules } from './rules.ts'

/** A rule's words as a finding: with its key, its card and its evidence in full. */
function finding(rule: AuditRule, caseId: string | null, found: Found): Finding {
  const { subject, seqs = [], evidence = {}, case: own = caseId, limit = null, ...rest } = found
  const severity = found.severity ?? (rule.severity === 'scale' ? 'yellow' : rule.severity)
  const events = own === null ? [] : seqs.map((seq) => ({ case: own, seq }))
  return {
    ...rest,
    rule: rule.id,
    key: [rule.id, own ?? '', subject].join(' '),
    severity,
    case: own,
    limit,
    evidence: {
      events: [...events, ...(evidence.events ?? [])],
      tickets: evidence.tickets ?? [],
      ratings: evidence.ratings ?? [],
      cases: evidence.cases ?? [],
      ...(evidence.changes && { changes: evidence.changes }),
    },
  }
}

/** What the rules over one case find in it. */
export const findInCase = (audited: AuditedCase, view: View): Finding[] =>
  auditRules.flatMap((rule) =>
    rule.over === 'case'
      ? rule.find(audited, view).map((found) => finding(rule, audited.case.id, found))
      : [],
  )

/** What the rules over a period find in it. */
export const findInPeriod = (period: AuditedPeriod, view: View): Finding[] =>
  auditRules.flatMap((rule) =>
    rule.over === 'period' ? rule.find(period, view).map((found) => finding(rule, null, found)) : [],
  )
