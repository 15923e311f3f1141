import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, sequence, step } from '../../src/process/tree.ts'
import { noLimit, windowAsChannel } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { channels } from './registration.ts'

const fourTwo = (words: string) => ({ plan: '四-2', words })

export default defineProcess({
  slug: 'real-property-information-query',
  version: 1,
  zh: '不动产登记信息与地籍图查询',
  en: 'Real-property information and cadastral-map query',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-2'],
  milestones: [
    { clause: '四-2', date: '2021-08-31', words: '8月底前', covers: '不动产登记信息公开查询服务' },
    { clause: '四-2', date: '2021-11-30', words: '11月底前', covers: '地籍图查询服务' },
  ],
  effectiveFrom: { '四-2': null },
  lead: [approvalBureau],
  responsible: [],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'query',
      zh: '查询内容',
      en: 'What is asked for',
      type: 'choice',
      values: [
        { id: 'proof', zh: '权利人：登记信息查询证明', en: 'The right-holder: proof of the registration' },
        { id: 'public', zh: '社会公众：自然状况和限制信息', en: 'The public: condition and restrictions' },
        { id: 'map', zh: '地籍图：宗地、自然幢等信息', en: 'Cadastral map: parcels and buildings' },
      ],
      source: fourTwo('向权利人提供……查询证明；社会公众……自主查询；提供地籍图查询服务'),
    },
    {
      id: 'key',
      zh: '检索方式',
      en: 'Searched by',
      type: 'choice',
      values: [
        { id: 'location', zh: '不动产坐落位置', en: 'Location' },
        { id: 'certificate', zh: '权属证书号', en: 'Certificate number' },
        { id: 'unit', zh: '不动产单元号', en: 'Number of the unit' },
      ],
      source: fourTwo('不动产坐落位置、权属证书号、不动产单元号任一检索方式'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  tree: sequence(
    item('request', {
      zh: '核验查询请求',
      en: 'Check of the query',
      department: approvalBureau,
      source: fourTwo('自主查询'),
      screening: {
        checks: [
          { id: 'found', zh: '按所选检索方式查到不动产', en: 'The property is found by what was given' },
          {
            id: 'entitled',
            zh: '查询人有权查询该内容',
            en: 'Who asks may have it: proof for the right-holder',
          },
        ],
        source: {
          county: {
            zh: '推定：四-2允许公众自助查询；核对由本系统设置',
            en: 'assumed: 四-2 lets the public query for itself; the checks are ours',
          },
        },
      },
    }),
    choice(
      {
        when: fact('query').is('proof'),
        part: step('proof', {
          zh: '提供查询证明，加盖电子印章',
          en: 'Proof, with the electronic seal',
          department: approvalBureau,
          source: fourTwo('向权利人提供不动产登记信息查询证明加盖电子印章服务'),
        }),
      },
      {
        when: fact('query').is('map'),
        part: step('map', {
          zh: '浏览宗地、自然幢等信息',
          en: 'Parcels and buildings are shown',
          department: approvalBureau,
          source: fourTwo('提供地籍图查询服务，方便群众浏览相关宗地、自然幢等信息'),
        }),
      },
      {
        part: step('public-information', {
          zh: '显示自然状况和限制信息',
          en: 'Condition and restrictions are shown',
          department: approvalBureau,
          source: fourTwo('自主查询不动产自然状况和限制信息'),
        }),
      },
    ),
  ),
  assumed: [
    noLimit,
    { zh: '证明和图件按同样三种条件查询', en: 'the proof and the map are searched by the same three keys' },
    windowAsChannel,
  ],
})
