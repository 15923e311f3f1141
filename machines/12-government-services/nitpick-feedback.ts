import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { finishedInTime, hallMilestone } from './hall.ts'

const unsaid = {
  county: { zh: '推定：十二-11只列机制，未写步骤', en: 'assumed: 十二-11 names the mechanism and no steps' },
}

export default defineProcess({
  slug: 'nitpick-feedback',
  version: 1,
  zh: '“吐槽找茬”',
  en: 'Gripe and fault-finding feedback',
  section: '十二 政务服务',
  tier: 'B',
  clauses: ['十二-11'],
  milestones: [hallMilestone],
  effectiveFrom: { '十二-11': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上提交', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [finishedInTime],
  tree: sequence(
    item('assignment', {
      zh: '“吐槽找茬”登记、分办',
      en: 'The gripe is taken and assigned',
      department: approvalBureau,
      source: { plan: '十二-11', words: '健全“吐槽找茬”和窗口无权否决机制' },
    }),
    step('rectification', { zh: '整改', en: 'Put right', department: approvalBureau, source: unsaid }),
    step('reply', { zh: '答复', en: 'Answered', department: approvalBureau, source: unsaid }),
  ),
  assumed: [noLimit, theChannels],
})
