import { defineProcess } from '../../src/process/define.ts'
import { item, sequence, step } from '../../src/process/tree.ts'
import { promptlyHasNoNumber, theChannels } from '../assumed.ts'
import { approvalBureau } from '../departments.ts'
import { channels } from './registration.ts'

const fourSeven = (words: string) => ({ plan: '四-7', words })

export default defineProcess({
  slug: 'real-property-complaint',
  version: 1,
  zh: '不动产登记和地籍测绘投诉',
  en: 'Complaints about registration and cadastral surveying',
  section: '四 登记财产',
  tier: 'B',
  clauses: ['四-7'],
  milestones: [
    { clause: '四-7', date: '2021-09-30', words: '9月底前', covers: '建立健全不动产登记和地籍测绘投诉机制' },
  ],
  effectiveFrom: { '四-7': null },
  lead: [approvalBureau],
  responsible: [],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'about',
      zh: '投诉内容',
      en: 'What it is about',
      type: 'choice',
      values: [
        { id: 'service', zh: '登记服务质量不高', en: 'Poor service' },
        { id: 'procedure', zh: '工作流程不规范', en: 'Irregular procedure' },
        {
          id: 'error',
          zh: '登记结果、地籍图、测绘结果存在错误不予更正',
          en: 'An error in registration, map or survey that is not corrected',
        },
      ],
      source: fourSeven('登记服务质量不高、工作流程不规范以及……存在错误不予更正等问题'),
    },
  ],
  materials: [],
  certificates: [],
  limits: [],
  unnumbered: [{ clause: '四-7', words: '妥善处理并及时向投诉人反馈办理结果', of: '反馈办理结果' }],
  tree: sequence(
    item('investigation', {
      zh: '调查核实',
      en: 'Investigation',
      department: approvalBureau,
      source: {
        county: { zh: '推定：四-7只写处理和反馈', en: 'assumed: 四-7 names the handling and the feedback' },
      },
    }),
    step('handling', {
      zh: '妥善处理',
      en: 'Properly handled',
      department: approvalBureau,
      source: fourSeven('妥善处理'),
    }),
    step('feedback', {
      zh: '及时向投诉人反馈办理结果',
      en: 'The complainant is told the result',
      department: approvalBureau,
      source: fourSeven('及时向投诉人反馈办理结果'),
    }),
  ),
  assumed: [
    promptlyHasNoNumber,
    { zh: '投诉事由未穷尽（“等”）', en: 'the list of grounds is open (等)' },
    theChannels,
  ],
})
