import type { PaperSubject } from './paper.ts'
import { inLanguage } from './words.ts'

interface Party {
  readonly name: string
  readonly idType: 'uscc' | 'resident-id'
  /** In full, or as the ledger keeps what belongs to a person. */
  readonly id: string | { readonly masked: string }
}

/** A company's code is public; of a person's number the first six and the last four are shown. */
export function shownId({ id, idType }: Party): string {
  if (typeof id !== 'string') return id.masked
  return idType === 'uscc' ? id : `${id.slice(0, 6)}${'*'.repeat(Math.max(0, id.length - 10))}${id.slice(-4)}`
}

export const applicantOf = ({ opened }: Pick<PaperSubject, 'opened'>): Party =>
  (opened.payload as { applicant: Party }).applicant

/** What every paper says first: who applied, for what, under which number. */
export function caseFields(subject: PaperSubject): [label: string, value: string][] {
  const { language, process, after } = subject
  const say = inLanguage(language)
  const applicant = applicantOf(subject)
  return [
    [say('申请人', 'Applicant'), applicant.name],
    [
      applicant.idType === 'uscc'
        ? say('统一社会信用代码', 'Social credit code')
        : say('证件号码', 'Identity number'),
      shownId(applicant),
    ],
    [say('申请事项', 'Applied for'), say(process.zh, process.en)],
    [say('办件编号', 'Case number'), after.number],
  ]
}
