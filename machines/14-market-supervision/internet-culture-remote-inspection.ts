import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { cultureTourism } from '../departments.ts'

export default defineProcess({
  slug: 'internet-culture-remote-inspection',
  version: 1,
  zh: '互联网文化经营单位远程巡查',
  en: 'Remote inspection of internet-culture businesses',
  section: '十四 市场监管',
  tier: 'B',
  clauses: ['十四-10(4)'],
  milestones: [
    {
      clause: '十四-10(4)',
      date: '2021-09-30',
      words: '9月底前',
      covers: '网吧和互联网文化经营单位非现场检查（推定：期限在十四-10总述中）',
    },
  ],
  effectiveFrom: { '十四-10(4)': null },
  lead: [cultureTourism],
  responsible: [],
  channels: [
    { id: 'platform', zh: '山东省互联网上网服务平台', en: 'Shandong platform for internet access services' },
    { id: 'remote', zh: '互联网远程巡查', en: 'Over the internet' },
  ],
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'business',
      zh: '检查对象',
      en: 'Kind of business',
      type: 'choice',
      values: [
        { id: 'internet-cafe', zh: '网吧', en: 'Internet café' },
        { id: 'internet-culture', zh: '互联网文化经营单位', en: 'Internet-culture business' },
      ],
      source: { plan: '十四-10(4)', words: '网吧；互联网文化经营单位' },
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: choice(
    {
      when: fact('business').is('internet-cafe'),
      part: item('software', {
        zh: '监管软件客户端和服务端安装率',
        en: 'Share of machines with the supervision software, client and server',
        department: cultureTourism,
        source: { plan: '十四-10(4)', words: '监管网吧监管软件客户端和服务端安装率' },
      }),
    },
    {
      part: sequence(
        step('patrol', {
          zh: '互联网远程巡查',
          en: 'Remote patrol',
          department: cultureTourism,
          source: { plan: '十四-10(4)', words: '通过互联网远程巡查、取证、发现互联网文化经营单位相关问题' },
        }),
        step('evidence', {
          zh: '取证',
          en: 'Take evidence',
          department: cultureTourism,
          source: { plan: '十四-10(4)', words: '通过互联网远程巡查、取证、发现互联网文化经营单位相关问题' },
        }),
        item('problems', {
          zh: '发现相关问题',
          en: 'Are there problems',
          department: cultureTourism,
          source: { plan: '十四-10(4)', words: '通过互联网远程巡查、取证、发现互联网文化经营单位相关问题' },
        }),
      ),
    },
  ),
  assumed: [
    {
      zh: '方案和法律均无时限，也没有机器比例的数字',
      en: 'no time limit in plan or law, and no figure for the share of machines',
    },
    {
      zh: '发现问题即为该项不符合要求，附理由并通知经营者；整改后退回重新检查',
      en: 'a finding: the matter is not in order, with reasons, of which the business is notified; when it has rectified, the matter is sent back and rechecked',
    },
  ],
})
