import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { finishedInTime, hallMilestone } from './hall.ts'

const services = { plan: '十二-11', words: '完善预约服务、延时服务、上门服务' }

export default defineProcess({
  slug: 'appointment-extended-onsite',
  version: 1,
  zh: '预约、延时、上门服务',
  en: 'Appointment, extended-hours and on-site service',
  section: '十二 政务服务',
  tier: 'B',
  clauses: ['十二-11'],
  milestones: [hallMilestone],
  effectiveFrom: { '十二-11': null },
  lead: [approvalBureau],
  responsible: [],
  channels: [
    { id: 'window', zh: '窗口', en: 'Window' },
    { id: 'online', zh: '网上预约', en: 'Online' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'service',
      zh: '服务方式',
      en: 'Service',
      type: 'choice',
      values: [
        { id: 'appointment', zh: '预约服务', en: 'By appointment' },
        { id: 'extended', zh: '延时服务', en: 'Extended hours' },
        { id: 'on-site', zh: '上门服务', en: 'On site' },
      ],
      source: services,
    },
    {
      id: 'elderlyOrDisabled',
      zh: '老年人及残障人士',
      en: 'Elderly or disabled',
      type: 'boolean',
      default: false,
      source: { plan: '十二-11', words: '为老年人及残障人士提供服务保障' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [finishedInTime],
  tree: sequence(
    item('booking', {
      zh: '登记、排定时段',
      en: 'Booked and given a slot',
      department: approvalBureau,
      source: {
        county: {
          zh: '推定：十二-11只列服务，未写步骤',
          en: 'assumed: 十二-11 names the services and no steps',
        },
      },
    }),
    step('support', {
      zh: '老年人及残障人士服务保障',
      en: 'Support for the elderly and the disabled',
      department: approvalBureau,
      when: fact('elderlyOrDisabled').is(true),
      source: { plan: '十二-11', words: '为老年人及残障人士提供服务保障' },
    }),
    choice(
      {
        when: fact('service').is('appointment'),
        part: step('by-appointment', {
          zh: '预约服务',
          en: 'Served at the appointed time',
          department: approvalBureau,
          source: services,
        }),
      },
      {
        when: fact('service').is('extended'),
        part: step('extended-hours', {
          zh: '延时服务（在办业务办结为止）',
          en: 'Served beyond hours, until the case in hand is finished',
          department: approvalBureau,
          source: services,
        }),
      },
      {
        part: step('on-site', {
          zh: '上门服务',
          en: 'Served on site',
          department: approvalBureau,
          source: services,
        }),
      },
    ),
  ),
  assumed: [
    noLimit,
    theChannels,
    { zh: '延时服务至手头办件办完为止', en: 'extended hours last until the case in hand is finished' },
  ],
})
