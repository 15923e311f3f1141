import { passedLimits } from './passed-limits.ts'
import type { CaseRule } from './rule.ts'
import { isDelivery } from './s01-s05-limits.ts'

export const lateDelivery: CaseRule = {
  id: 'S29',
  zh: '送达、公示超期',
  en: 'Delivered or published late',
  severity: 'scale',
  over: 'case',
  guard: { zh: '期限内送达的；不需公示的', en: 'delivered in time; what need not be published' },
  find: (audited, view) => passedLimits(audited, view, isDelivery),
}
