/** Whose a limit is. */
export const KINDS = {
  statutory: '法定 statutory',
  promised: '承诺 promised',
  plan: '方案 plan',
  step: '环节 step',
  waiting: '等待期 waiting',
} as const
