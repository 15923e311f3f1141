import type { LimitRule } from '../../time/limit-rules.ts'

/** The rules of counting in Chinese, beside the English of `LIMIT_RULES`. */
export const RULES_ZH: Readonly<Record<LimitRule, string>> = {
  R1: '开始的当日不计入。',
  R2: '按小时的，自约定或者法定的时刻起算。',
  R3: '按月的，到期月的对应日届满；没有对应日的，月末日届满。',
  R4: '最后一日是法定休假日的，以休假结束的次日为最后一日。',
  R5: '最后一日截止于二十四时；有业务时间的，截止于停止业务时。',
  R7: '周一至周五为工作日，扣除放假日，加上调休上班日。',
  R8: '届满的最后一刻仍在期限之内。',
  R10: '公示等期间是最短期间，满二十四时为止，不得提前。',
}
