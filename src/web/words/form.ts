import type { Same } from './same.ts'

export const zh = {
  required: '必填',
  choose: '请选择',
  yes: '是',
  no: '否',
}

export const en: Same<typeof zh> = {
  required: 'required',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
}
