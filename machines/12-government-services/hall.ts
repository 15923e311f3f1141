import type { Milestone, Unnumbered } from '../../src/process/definition.ts'

/** What the four services of 十二-11 have in common: one sentence of the plan about the hall. */
export const hallMilestone: Milestone = {
  clause: '十二-11',
  date: '2021-10-31',
  words: '10月底前',
  covers: '政务服务大厅服务水平：帮办代办、无权否决、“吐槽找茬”、预约、延时、上门服务',
}

/** “限时办结” demands that there be a limit and gives no figure. */
export const finishedInTime: Unnumbered = {
  clause: '十二-11',
  words: '限时办结',
  of: '大厅各项服务 Every service of the hall',
}
