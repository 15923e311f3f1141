import type { App } from '../../../src/app.ts'
import { ask } from '../requests.ts'
import { personOf } from '../whoever.ts'
import { ofEntry } from './entry.ts'
import type { Refusal } from './situation.ts'

const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })
const body = (values: object = { idleWorkingDays: 5 }) => ({
  ...{ id: crypto.randomUUID(), from: '2021-10-01', source: '合成〔2021〕2号', values },
})
const enter = (app: App, sent: object) => ask(app, 'POST', '/audit/thresholds', sent, office)

/** What is refused of thresholds. */
export const auditThresholds: readonly Refusal[] = [
  ...ofEntry('enterThresholds', '/audit/thresholds', body, office),
  ...(
    [
      ['invalid-thresholds', 'none at all', body({})],
      ['invalid-thresholds', 'a duty that ends before it begins', body({ dutyFrom: '21:00' })],
      ['invalid-thresholds', 'a day before all others', { ...body(), from: '2020-01-01' }],
      ['invalid-request', 'a share of more than all', body({ 'suspension.sharePercent': 120 })],
      ['unknown-process', 'a process that is not there', body({ instant: ['nothing'] })],
    ] as const
  ).map(([code, title, sent]): Refusal => ['enterThresholds', code, title, ({ app }) => enter(app, sent)]),
  [
    'enterThresholds',
    'id-reused',
    'an id that stands for others',
    async ({ app }) => {
      const sent = body()
      await enter(app, sent)
      return enter(app, { ...sent, values: { idleWorkingDays: 6 } })
    },
  ],
]
