import type { Same } from './same.ts'

export const zh = {
  title: '查找办件',
  help: '按办件编号、申请人名称、统一社会信用代码、身份证号、电话或项目代码查找。',
  field: '查找办件',
  placeholder: '编号、名称、代码（按 / 键）',
  find: '查找',
  start: '请在上方输入要查找的内容',
  startHelp: '编号和名称可只输入一部分；证件号、代码和电话须输入完整。',
  none: '没有找到办件',
  noneHelp: '请核对后重新输入；证件号、代码和电话须输入完整。',
  count: '找到 {count} 件',
  more: '只显示前 {count} 件，请输入更多内容',
  results: '查找结果',
  due: '到期 {at}',
  ended: '已办结',
  opened: '收件 {at}',
}

export const en: Same<typeof zh> = {
  title: 'Find a case',
  help: 'By number, applicant, company code, resident id, phone or project code.',
  field: 'Find a case',
  placeholder: 'Number, name, code (press /)',
  find: 'Find',
  start: 'Type above what you look for',
  startHelp: 'Numbers and names may be given in part; ids, codes and phones in full.',
  none: 'No case found',
  noneHelp: 'Check what you typed; ids, codes and phones are given in full.',
  count: '{count} found',
  more: 'The first {count} are shown: type more of it',
  results: 'Cases found',
  due: 'Due {at}',
  ended: 'Ended',
  opened: 'Received {at}',
}
