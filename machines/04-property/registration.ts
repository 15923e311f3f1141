import type { Limit, Process } from '../../src/process/definition.ts'

/** The statutory limit of real-property registration, and the ways to come where the plan names none. */
export const registrationLimit: Limit = {
  id: 'registration',
  zh: '办结不动产登记',
  en: 'Real-property registration',
  amount: 30,
  unit: 'working-days',
  kind: 'statutory',
  source: { law: '不动产登记暂行条例 20', mark: 'K' },
  from: 'acceptance',
  until: 'decision',
  assumed: [
    {
      zh: '方案未定时限；国家关于一般登记和抵押登记5个工作日的目标（国办发〔2019〕8号）未采用',
      en: 'the plan gives no time limit; the state target of 5 working days for general and mortgage registration (国办发〔2019〕8号) is not applied',
    },
  ],
}

export const channels: Process['channels'] = [
  { id: 'window', zh: '不动产登记大厅窗口', en: 'Window of the registration hall' },
  { id: 'online', zh: '不动产登记综合服务平台', en: 'Real-property service platform' },
]
