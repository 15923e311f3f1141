import { fact } from '../../src/process/condition.ts'
import { defineProcess } from '../../src/process/define.ts'
import { choice, item, parallel, sequence, step } from '../../src/process/tree.ts'
import { theChannels } from '../assumed.ts'
import { approvalBureau, financeBureau, housingConstruction } from '../departments.ts'
import { channels, registrationLimit } from './registration.ts'

const fourNine = (words: string) => ({ plan: '四-9', words })

export default defineProcess({
  slug: 'title-on-handover',
  version: 1,
  zh: '“交房（地）即办证”',
  en: 'Title on handover',
  section: '四 登记财产',
  tier: 'A',
  clauses: ['四-9'],
  milestones: [{ clause: '四-9', date: '2021-09-30', words: '9月底前', covers: '完成流程再造并公示流程' }],
  effectiveFrom: { '四-9': null },
  lead: [approvalBureau],
  // The plan repeats the lead.
  responsible: [financeBureau, housingConstruction, approvalBureau],
  channels,
  mergedItems: [],
  decidedBy: 'items',
  facts: [
    {
      id: 'project',
      zh: '项目类型',
      en: 'Kind of project',
      type: 'choice',
      values: [
        { id: 'industrial', zh: '工业项目', en: 'Industrial project' },
        { id: 'new-housing', zh: '新建商品房开发项目', en: 'New housing development' },
        { id: 'new-land', zh: '新获得的企业用地', en: 'Land newly obtained by an enterprise' },
      ],
      source: fourNine('工业项目；新获得的企业用地和新建商品房开发项目'),
    },
    {
      id: 'irregularHandover',
      zh: '违规交付使用',
      en: 'Handed over for use against the rules',
      type: 'boolean',
      default: false,
      source: fourNine('将建设项目违规交付使用的有关市场主体依法依规纳入信用记录'),
    },
  ],
  materials: [],
  certificates: [{ id: 'certificate', zh: '不动产权证书', en: 'Certificate of real-property rights' }],
  limits: [
    {
      ...registrationLimit,
      id: 'first-registration',
      from: 'turn',
      until: 'result',
      item: 'first-registration',
      assumed: [
        ...(registrationLimit.assumed ?? []),
        {
          zh: '自取得验收备案证明起算，此前登记不能受理',
          en: 'it counts from the 验收备案证明, as the registration cannot be accepted before',
        },
      ],
    },
    { ...registrationLimit, id: 'housing-title', until: 'result', item: 'housing-title' },
    { ...registrationLimit, id: 'land-title', until: 'result', item: 'land-title' },
  ],
  tree: sequence(
    choice(
      {
        when: fact('project').is('industrial'),
        part: sequence(
          parallel(
            item('acceptance', {
              zh: '竣工联合验收',
              en: 'Joint completion acceptance',
              department: approvalBureau,
              source: fourNine('工业项目申请竣工联合验收时'),
            }),
            step('prepared', {
              zh: '同步申请首次登记的材料准备',
              en: 'The registration applied for with it is prepared',
              department: approvalBureau,
              source: fourNine('企业自愿同步申请'),
            }),
          ),
          step('filing-proof', {
            zh: '取得验收备案证明',
            en: 'The proof of the acceptance filing is there',
            department: housingConstruction,
            source: fourNine('取得验收备案证明后即可办理不动产首次登记'),
          }),
          // 企业自愿: who will not have it in this case may have it handled singly.
          item('first-registration', {
            zh: '建设用地使用权和建筑物（构筑物）所有权首次登记',
            en: 'First registration of land-use right and building ownership',
            department: approvalBureau,
            separable: true,
            source: fourNine('建设用地使用权和建筑物（构筑物）所有权首次登记'),
          }),
        ),
      },
      {
        when: fact('project').is('new-housing'),
        part: parallel(
          step('housing-handover', {
            zh: '交房',
            en: 'The home is handed over',
            department: housingConstruction,
            source: fourNine('提高“交房（地）即办证”比例，实现住权与产权同步'),
          }),
          item('housing-title', {
            zh: '办证（交房即办证）',
            en: 'Title on handover of the home',
            department: approvalBureau,
            source: fourNine('新建商品房开发项目，提高“交房（地）即办证”比例'),
          }),
        ),
      },
      {
        part: parallel(
          step('land-handover', {
            zh: '交地',
            en: 'The land is handed over',
            department: approvalBureau,
            source: fourNine('对新获得的企业用地'),
          }),
          item('land-title', {
            zh: '办证（交地即办证）',
            en: 'Title on handover of the land',
            department: approvalBureau,
            source: fourNine('对新获得的企业用地……提高“交房（地）即办证”比例'),
          }),
        ),
      },
    ),
    step('credit-record', {
      zh: '违规交付使用的市场主体纳入信用记录',
      en: 'Those who handed over against the rules go into the credit record',
      department: housingConstruction,
      when: fact('irregularHandover').is(true),
      source: fourNine('依法依规纳入信用记录'),
    }),
  ),
  unnumbered: [{ clause: '四-9', words: '即办证', of: '交房、交地之后的办证' }],
  assumed: [
    { zh: '两部分均可单独办理：“企业自愿”', en: 'both parts stay startable alone: 企业自愿' },
    { zh: '验收期间同步准备登记', en: 'the registration is prepared while the acceptance runs' },
    {
      zh: '验收不通过即结束办件：登记不能先行',
      en: 'an acceptance that is not passed ends the case: the registration alone cannot go before it',
    },
    {
      zh: '部门如何分工；以牵头的县行政审批服务局为登记机构',
      en: 'which department does what; 县行政审批服务局, the lead, is taken for the registry',
    },
    theChannels,
  ],
})
