import type { Limit, Source } from '../../src/process/definition.ts'

const nineteen: Source = { law: '市场主体登记管理条例 19', mark: 'C' }

/**
 * Registration on the spot, otherwise within three working days; three more in complex cases. In force from
 * 1 March 2022: a case of 2021 is not judged by it.
 */
export const registrationLimit: Limit = {
  id: 'registration',
  zh: '设立登记',
  en: 'Establishment registration',
  amount: 3,
  unit: 'working-days',
  kind: 'statutory',
  source: nineteen,
  from: 'receipt',
  until: 'decision',
  inForce: { from: '2022-03-01' },
  extension: { amount: 3, unit: 'working-days', approver: '登记机关负责人', source: nineteen },
  assumed: [{ zh: '自收到齐全申请起算', en: 'it starts at receipt of the complete application' }],
}
