import type { OpenPayload } from '../../process/events.ts'
import type { SyntheticPerson } from '../../services/synthetic-session.ts'

/** Nobody: a number with a right check digit whose holder would have been born in 1900. */
export const applicant: OpenPayload['applicant'] = {
  name: '演示申请人（虚构） Demo Applicant (synthetic)',
  idType: 'resident-id',
  id: '370921190001010011',
}

const reviewer = (department: string): SyntheticPerson => ({
  id: `demo-${department}`,
  role: 'department-reviewer',
  department,
})

/** Who acts in the demonstration; all of them invented, and their ids say so. */
export const people = {
  window: { ...reviewer('approval-bureau'), id: 'demo-window-clerk', role: 'window-clerk', window: 'A03' },
  screening: { ...reviewer('approval-bureau'), id: 'demo-screening' },
  tax: reviewer('tax-bureau'),
  social: reviewer('human-resources'),
  bank: reviewer('peoples-bank'),
  medical: reviewer('medical-insurance'),
  fund: reviewer('housing-fund'),
  police: reviewer('public-security'),
} as const satisfies Record<string, SyntheticPerson>
