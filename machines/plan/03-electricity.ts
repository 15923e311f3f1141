import type { Section } from '../../src/plan/plan.ts'
import {
  approvalBureau,
  bigData,
  developmentReform,
  naturalResources,
  parks,
  powerCompany,
  publicSecurity,
  townships,
  transport,
  urbanManagement,
} from '../departments.ts'

export default {
  id: '三',
  zh: '获得电力',
  en: 'Getting electricity',
  coordinator: developmentReform,
  clauses: [
    {
      id: '三-1',
      kind: 'process',
      zh: '160千瓦、200米以内的“三零”企业低压接入免许可；主干路和公路仍照原程序，其他道路和绿化凭承诺或提前3天备案；竣工3个月内推送资料。',
      en: 'Low-voltage connections of enterprises up to 160 kW and 200 m need no permit; main roads keep the full procedure, other roads and greenery a commitment or a filing 3 days before; data are pushed within 3 months of completion.',
      charges: [
        {
          lead: [developmentReform, powerCompany],
          responsible: [publicSecurity, naturalResources, urbanManagement, transport, approvalBureau],
        },
      ],
      milestones: [
        {
          words: '2021年6月底前',
          date: '2021-06-30',
          zh: '低压接入免许可',
          en: 'the exemption for low voltage',
        },
      ],
      processes: ['power-lv-exempt'],
      targets: ['K9'],
    },
    {
      id: '三-2',
      kind: 'process',
      zh: '200米以内高压接入在线承诺备案，张贴证明即可开工，竣工推送成果并恢复道路绿化；外线审批可由供电企业一窗代办。',
      en: 'High-voltage connections up to 200 m start on an online commitment that is posted at the site; the power company may act for the customer at one window for the external line.',
      charges: [
        {
          lead: [developmentReform, powerCompany],
          responsible: [publicSecurity, naturalResources, urbanManagement, transport, approvalBureau],
        },
      ],
      milestones: [
        { words: '6月底前', date: '2021-06-30', zh: '高压短距离承诺备案', en: 'the commitment filing' },
        {
          words: '6月底前',
          date: '2021-06-30',
          inferred: true,
          zh: '外线审批代办（本句未写日期）',
          en: 'joint handling of the external line (its sentence carries no date)',
        },
      ],
      processes: ['power-hv-commitment-filing', 'power-external-line-joint-permit'],
      targets: [],
    },
    {
      id: '三-3',
      kind: 'process',
      zh: '小微企业160千瓦以下低压报装不花钱，投资到表；园区和重点项目10千伏投资到红线；鼓励设备租赁和1250千伏安以下补贴。',
      en: 'Small enterprises up to 160 kW are connected at no cost; for parks and key projects at 10 kV the grid pays up to the plot line; leasing and a subsidy up to 1250 kVA are encouraged.',
      charges: [{ lead: [developmentReform], responsible: [powerCompany, townships, parks] }],
      milestones: [
        {
          words: '6月底前',
          date: '2021-06-30',
          zh: '小微企业低压接入“零投资”',
          en: 'connection of small enterprises at no cost',
        },
      ],
      processes: ['power-small-enterprise-connection'],
      targets: ['K27'],
    },
    {
      id: '三-4',
      kind: 'process',
      zh: '开发区电力与园区同步规划、先行建设，企业一入驻就能用电。',
      en: 'In the development zone power is planned with the park and built ahead, so that a firm has it when it moves in.',
      charges: [{ lead: [developmentReform], responsible: [powerCompany] }],
      milestones: [
        { words: '6月底前', date: '2021-06-30', zh: '园区快捷接电', en: 'quick connection in the park' },
      ],
      processes: ['park-instant-power'],
      targets: [],
    },
    {
      id: '三-5',
      kind: 'neither',
      zh: '“网上国网”与“爱山东”打通，用电业务可在手机和自助设备上办。',
      en: 'The power company’s app and the province’s are joined: power matters by phone and self-service.',
      charges: [{ lead: [powerCompany], responsible: [approvalBureau, bigData] }],
      milestones: [
        { words: '6月底前', date: '2021-06-30', zh: '手机、自助可办', en: 'by phone and self-service' },
      ],
      processes: [],
      targets: [],
    },
    {
      id: '三-6',
      kind: 'process',
      zh: '报装全程线上，电子签合同；免费查典型设计和造价，供应商线上比价、评价。',
      en: 'Application and contract online; model designs and costs can be looked up free, suppliers compared and rated.',
      charges: [{ lead: [], responsible: [powerCompany] }],
      milestones: [
        {
          words: '6月底前',
          date: '2021-06-30',
          zh: '免费查询和比价评价',
          en: 'free look-up, comparison and rating',
        },
      ],
      processes: ['power-online-contract'],
      targets: [],
    },
    {
      id: '三-7',
      kind: 'neither',
      zh: '试用带电检测和作业新技术，不停电作业化率达86%以上，中心城区户均年停电不超过4小时。',
      en: 'New techniques for live work: at least 86% of work without interruption, at most four hours a year without power in the centre.',
      charges: [{ lead: [], responsible: [powerCompany] }],
      milestones: [
        { words: '7月底前', date: '2021-07-31', zh: '不停电作业化率86%以上', en: 'at least 86% live work' },
      ],
      processes: [],
      targets: ['K10', 'K11'],
    },
  ],
} satisfies Section
