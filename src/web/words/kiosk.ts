import type { Same } from './same.ts'

export const zh = {
  title: '取号',
  help: '请选择要办的业务。不清楚选哪个，请选“综合受理与咨询”。',
  leave: '交给来访者使用',
  confirmLeave: '本机今天只取号，您在本机的登录随即结束？',
  waiting: '{count} 人等候',
  priorityTitle: '需要优先照顾吗？',
  priorityHelp: '老年人、残障人士等可以优先办理，请按实际情况选择。',
  ordinary: '不需要，直接取号',
  back: '返回重选',
  yours: '您的号码',
  before: '前面还有 {count} 人',
  none: '前面没有人，请留意叫号屏',
  watch: '请在等候区就座，留意叫号屏和广播；叫到后请到屏幕显示的窗口。',
  done: '好的',
}

export const en: Same<typeof zh> = {
  title: 'Take a number',
  help: 'Choose what you have come for. If you are not sure, choose the one for anything else.',
  leave: 'Leave to visitors',
  confirmLeave: 'Give nothing but numbers here today, and end your sign-in here?',
  waiting: '{count} waiting',
  priorityTitle: 'Would you like to be served first?',
  priorityHelp: 'Elderly and disabled people and some others are called first: choose what applies to you.',
  ordinary: 'No, just a number',
  back: 'Back',
  yours: 'Your number',
  before: '{count} people are before you',
  none: 'Nobody is before you: watch the display',
  watch: 'Please take a seat and watch the display: it shows to which window you are called.',
  done: 'OK',
}
