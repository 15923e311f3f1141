import type { RatingRules } from '../src/hall/rating.ts'

const council = { law: '国办发〔2019〕51号', mark: 'C' } as const

/** 政务服务“好差评” (国办发〔2019〕51号). The order closes the loop and gives no days; those are the county's. */
export const hallRatings: RatingRules = {
  grades: [
    { grade: 5, zh: '非常满意', en: 'Very content' },
    { grade: 4, zh: '满意', en: 'Content' },
    { grade: 3, zh: '基本满意', en: 'Mostly content' },
    { grade: 2, zh: '不满意', en: 'Discontent' },
    { grade: 1, zh: '非常不满意', en: 'Very discontent' },
  ],
  poorAtMost: 2,
  source: council,
  claim: {
    workingDays: 1,
    source: {
      county: { zh: '推定：差评一个工作日内认领', en: 'assumed: one working day to claim a poor rating' },
    },
  },
  simple: {
    workingDays: 5,
    source: {
      county: { zh: '推定：简单的五个工作日内整改', en: 'assumed: five working days where it is simple' },
    },
  },
  complex: {
    workingDays: 15,
    source: {
      county: {
        zh: '推定：复杂的十五个工作日内整改，参照某市规定',
        en: 'assumed: fifteen working days where it is not, as a city rule has it',
      },
    },
  },
}
