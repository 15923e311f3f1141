import type { Same } from './same.ts'

export const zh = {
  noAnswer: '无法连接到服务',
  noAnswerHelp: '请检查网络后重试。已填写的内容没有丢失。',
  unreadable: '服务的回答无法识别',
  details: '技术说明',
  reference: '编号 {id}',
}

export const en: Same<typeof zh> = {
  noAnswer: 'The service can not be reached',
  noAnswerHelp: 'Check the network and try again. Nothing that you have typed is lost.',
  unreadable: 'The answer of the service can not be read',
  details: 'Details',
  reference: 'Reference {id}',
}
