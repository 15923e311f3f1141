import type { Same } from './same.ts'

export const zh = {
  required: '必填',
  choose: '请选择',
  yes: '是',
  no: '否',
  add: '添加{name}',
  remove: '删除',
  removeOf: '删除{name}第 {number} 项',
  faults: '还有 {count} 处需要修改',
}

export const en: Same<typeof zh> = {
  required: 'required',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  add: 'Add: {name}',
  remove: 'Remove',
  removeOf: 'Remove {name} {number}',
  faults: '{count} fields still need a change',
}
