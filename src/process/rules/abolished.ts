import type { Check } from './rule.ts'

/** Nobody needs it any longer from that clause's own effective date on, and nothing else has taken it in. */
export const abolished =
  (clause: string): Check =>
  ({ slug, version, abolishedBy, effectiveFrom }, catalogue) => {
    const findings: string[] = []
    if (abolishedBy !== clause) findings.push(`it is not abolished by ${clause}`)
    if (!Object.hasOwn(effectiveFrom, clause)) findings.push(`no day can be entered for ${clause}`)
    const heir = catalogue.find(({ mergedItems }) => mergedItems.includes(`${slug}@${version}`))
    return heir ? [...findings, `it lives on inside ${heir.slug}`] : findings
  }
