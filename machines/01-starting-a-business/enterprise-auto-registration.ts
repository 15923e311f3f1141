import { defineProcess } from '../../src/process/define.ts'
import { approvalBureau, marketSupervision, naturalResources } from '../departments.ts'
import { permitLimits } from '../law.ts'
import { channels, registration, registrationScreening } from './items.ts'
import { registrationLimit } from './registration-law.ts'

/**
 * 一-5: when all checks hold, the registration passes without a person. In the print a verb is missing after
 * 电子地图系统 (probably 对接): the address is checked against the map.
 */
export default defineProcess({
  slug: 'enterprise-auto-registration',
  version: 1,
  zh: '企业登记“即报即得”',
  en: 'Automatic enterprise registration',
  section: '一 开办企业',
  tier: 'B',
  clauses: ['一-5', '一-2'],
  milestones: [
    { clause: '一-5', date: '2021-08-31', words: '8月底前', covers: '符合条件的设立登记“即报即得”' },
    { clause: '一-2', date: '2021-09-30', words: '9月底前', covers: '不再收取纸质证照证明材料' },
  ],
  effectiveFrom: { '一-5': null, '一-2': null },
  lead: [approvalBureau],
  responsible: [naturalResources, marketSupervision],
  channels: channels.filter(({ id }) => id === 'online'),
  mergedItems: [],
  decidedBy: 'items',
  paperless: { plan: '一-2', words: '不再收取纸质证照证明材料' },
  facts: [],
  materials: [],
  certificates: [{ id: 'e-licence', zh: '电子营业执照', en: 'Electronic business licence' }],
  limits: [{ ...registrationLimit, item: 'registration' }, ...permitLimits],
  unnumbered: [{ clause: '一-5', words: '即报即得', of: '符合条件的市场主体设立登记' }],
  tree: { ...registration, screening: registrationScreening },
  assumed: [
    { zh: '“符合条件”的条件：方案未列', en: 'the conditions of “符合条件”: the plan does not list them' },
    {
      zh: '筛查未通过的，由人员在同一办件中审查登记，同“1545”',
      en: 'when a check fails, a person examines the registration in the same case, as in “1545”',
    },
    { zh: '渠道：一-5写政务服务网', en: 'the channel: 一-5 names 政务服务网' },
    {
      zh: '方案对“即报即得”没有数字；登记的法律规定同“1545”适用',
      en: 'no number in the plan for 即报即得; the law on registration binds as in “1545”',
    },
  ],
})
