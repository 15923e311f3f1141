import type { Same } from './same.ts'

export const zh = {
  inbox: '我的待办',
  queue: '叫号',
  kiosk: '取号',
  reservations: '预约',
  rectifications: '差评整改',
  open: '收件',
  processes: '事项流程',
}

export const en: Same<typeof zh> = {
  inbox: 'My inbox',
  queue: 'Call numbers',
  kiosk: 'Take a number',
  reservations: 'Reserved visits',
  rectifications: 'Poor ratings',
  open: 'Open a case',
  processes: 'Processes',
}
