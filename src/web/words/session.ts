import type { Same } from './same.ts'

export const zh = {
  title: '登录',
  help: '请用本人账号登录；操作会以您的名义记入台账。',
  account: '账号',
  password: '密码',
  submit: '登录',
  needed: '请填写{field}',
}

export const en: Same<typeof zh> = {
  title: 'Sign in',
  help: 'Use your own account: what you do is recorded in your name.',
  account: 'Account',
  password: 'Password',
  submit: 'Sign in',
  needed: 'Please fill in: {field}',
}
