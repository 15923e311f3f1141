import type { FactDeclaration } from '../src/process/definition.ts'

/** What is known of a construction project when it is created; rules about projects read it. */
export const projectFacts: readonly FactDeclaration[] = [
  {
    id: 'lowRisk',
    zh: '低风险项目',
    en: 'Low-risk project',
    type: 'boolean',
    default: false,
    source: {
      county: {
        zh: '方案（二-10、二-17、二-18）未写明哪些项目属于低风险',
        en: 'the plan (二-10, 二-17, 二-18) does not say which projects are of low risk',
      },
    },
  },
  {
    id: 'smallInvestor',
    zh: '小微企业投资',
    en: 'Invested by a small or micro enterprise',
    type: 'boolean',
    default: false,
    source: { plan: '二-17', words: '小微企业投资' },
  },
]
