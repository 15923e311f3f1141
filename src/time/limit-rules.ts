/** The rules of counting that a receipt cites, each with its law; `null`: the clause that sets the limit. */
export const LIMIT_RULES = {
  R1: { law: '民法典 201(1)', says: 'The start day is not counted.' },
  R2: { law: '民法典 201(2)', says: 'Hours run from the moment fixed by law or agreement.' },
  R3: { law: '民法典 202', says: 'Months end on the corresponding day, or on the last day of the month.' },
  R4: {
    law: '民法典 203(1)',
    says: 'A last day on a statutory rest day moves to the day after the rest period.',
  },
  R5: { law: '民法典 203(2)', says: 'The last day ends at 24:00, or at close of business.' },
  R7: {
    law: '国务院办公厅节假日安排通知',
    says: 'Working days are Monday to Friday, less holidays, plus make-up days.',
  },
  R8: { law: '民法典 1259', says: 'The last instant is within the limit.' },
  R10: {
    law: null,
    says: 'A waiting period is a minimum: it ends at 24:00 and never moves earlier.',
  },
} as const

export type LimitRule = keyof typeof LIMIT_RULES
