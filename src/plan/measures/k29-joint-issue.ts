import { against, type ComputedFigure, kept } from './measured.ts'

/** Of the papers issued, whether seal and licence came in one act. A change of name is a case of the joint issue. */
export const jointIssue: readonly ComputedFigure[] = [
  {
    id: 'together',
    zh: '电子印章与电子执照同时发放的比例',
    en: 'e-seal and e-licence issued together',
    unit: '%',
    fold: 'share',
    aim: { atLeast: 100 },
    look({ case: { process }, events }) {
      const issue = events.find(({ type }) => type === 'issue')
      if (!issue || process === 'enterprise-change') return undefined
      const papers = issue.payload.certificates as readonly { certificate: string }[]
      const has = (id: string) => papers.some(({ certificate }) => certificate === id)
      return has('e-licence') && has('e-seal') ? kept() : against()
    },
  },
]
