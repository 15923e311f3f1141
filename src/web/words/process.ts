import type { Same } from './same.ts'

export const zh = {
  drawing: '流程图',
  and: '、',
}

export const en: Same<typeof zh> = {
  drawing: 'The process drawn',
  and: ', ',
}
