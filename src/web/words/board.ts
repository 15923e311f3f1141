import type { Same } from './same.ts'

export const zh = {
  title: '叫号屏',
  called: '请到窗口',
  number: '号码',
  window: '窗口',
  standing: '状态',
  'state-called': '请前往',
  'state-serving': '办理中',
  nobody: '现在没有叫号',
  lines: '等候人数',
  waiting: '{count} 人',
  stale: '暂时连不上服务，显示的是 {at} 的情况',
}

export const en: Same<typeof zh> = {
  title: 'Display board',
  called: 'Please come to',
  number: 'Number',
  window: 'Window',
  standing: 'State',
  'state-called': 'please come',
  'state-serving': 'being served',
  nobody: 'No number is called now',
  lines: 'Waiting',
  waiting: '{count} waiting',
  stale: 'The service can not be reached; this is how it stood at {at}',
}
