import { fact, not } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import type { Limit } from '../../src/process/definition.ts'
import { item } from '../../src/process/tree.ts'
import { humanResources } from '../departments.ts'

const clear = fact('clear').is(true)

/** 日, not 工作日: calendar days, and the county's calendar moves an end on a day off. */
const determination: Pick<Limit, 'unit' | 'from' | 'until'> = {
  unit: 'calendar-days',
  from: 'acceptance',
  until: 'decision',
}

export default defineProcess({
  slug: 'work-injury-determination',
  version: 1,
  zh: '工伤认定',
  en: 'Work-injury determination',
  section: '九 劳动力市场监管',
  tier: 'A',
  clauses: ['九-9'],
  milestones: [
    { clause: '九-9', date: '2021-09-30', words: '9月底前', covers: '工伤认定网上申报，压缩时限' },
  ],
  effectiveFrom: { '九-9': null },
  lead: [humanResources],
  responsible: [],
  channels: [
    { id: 'online', zh: '工伤认定网上申报', en: 'Online' },
    { id: 'window', zh: '窗口', en: 'Window' },
  ],
  mergedItems: [],
  decidedBy: 'head',
  facts: [
    {
      id: 'clear',
      zh: '事实清楚、权利义务明确',
      en: 'Facts and rights are clear',
      type: 'boolean',
      answeredBy: 'authority',
      source: { plan: '九-9', words: '对事实清楚、权利义务明确的工伤认定申请' },
    },
  ],
  materials: [],
  certificates: [{ id: 'determination', zh: '工伤认定决定', en: 'Work-injury determination' }],
  limits: [
    {
      ...determination,
      id: 'seven-days',
      zh: '工伤认定决定（事实清楚）',
      en: 'Determination, when clear',
      amount: 7,
      kind: 'plan',
      source: { plan: '九-9', words: '自受理之日起7日内作出工伤认定决定' },
      when: clear,
    },
    {
      ...determination,
      id: 'fifteen-days',
      zh: '工伤认定决定（事实清楚，法定）',
      en: 'Determination, when clear, by law',
      amount: 15,
      kind: 'statutory',
      source: { law: '工伤保险条例 20', mark: 'C' },
      when: clear,
    },
    {
      ...determination,
      id: 'sixty-days',
      zh: '工伤认定决定',
      en: 'Determination',
      amount: 60,
      kind: 'statutory',
      source: { law: '工伤保险条例 20', mark: 'C' },
      when: not(clear),
    },
    {
      id: 'delivery',
      zh: '送达',
      en: 'Delivery',
      amount: 20,
      unit: 'calendar-days',
      kind: 'statutory',
      source: { law: '工伤保险条例 20', mark: 'C' },
      from: 'decision',
      until: 'delivery',
    },
  ],
  tree: item('investigation', {
    zh: '调查核实',
    en: 'Investigation',
    department: humanResources,
    source: {
      county: {
        zh: '推定：九-9只写了受理和决定',
        en: 'assumed: 九-9 names the acceptance and the decision alone',
      },
    },
  }),
  assumed: [
    {
      zh: '事实和权利义务是否清楚，最迟在受理时写明并附理由',
      en: 'whether facts and rights are clear is said, with reasons, at acceptance at the latest',
    },
    {
      zh: '法院或有关部门尚未作出结论期间时限中止（工伤保险条例20）',
      en: 'the limit stops (中止) while a court or another authority is still to conclude (工伤保险条例 20)',
    },
    { zh: '网上申报以外，保留窗口渠道', en: 'the window as a channel stays beside 网上申报' },
  ],
})
