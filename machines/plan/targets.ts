import type { Target } from '../../src/plan/plan.ts'

/**
 * The measurable aims of the plan. `cases`: the figure comes out of the cases of the processes named, with
 * the figures to be entered beside them; `ledger`: out of this ledger; `hand`: the department enters it.
 */
export const targets: readonly Target[] = [
  {
    id: 'K1',
    clauses: ['一-1'],
    zh: '1个环节；全部至多4小时，一般性企业至多2小时',
    en: 'One step; four hours at most, two for a general enterprise',
    formula: {
      zh: '4小时内办结的比例（须为100%）；一般性企业2小时内办结的比例；申请人所见环节数＝1',
      en: 'share of cases done in 4 hours (must be 100%); share of general enterprises in 2 hours; steps that the applicant sees = 1',
    },
    measure: { by: 'cases', processes: ['enterprise-setup-1545'] },
    milestones: [],
    assumed: {
      zh: '按办公时间、自收到齐全申请起算',
      en: 'office hours, from receipt of the complete application',
    },
  },
  {
    id: 'K2',
    clauses: ['一-1'],
    zh: '零成本、零材料、零见面',
    en: 'No cost, no material, no visit',
    formula: {
      zh: '收费合计＝0；所要纸质材料＝0；到窗口次数＝0（分渠道）',
      en: 'sum of fees = 0; paper materials asked for = 0; visits to the window = 0, by channel',
    },
    measure: {
      by: 'cases',
      processes: ['enterprise-setup-1545'],
      untold: { zh: '申请之后另到窗口的次数', en: 'visits to the window after the application' },
    },
    milestones: [],
  },
  {
    id: 'K3',
    clauses: ['一-2'],
    zh: '开办企业不收纸质证明',
    en: 'No paper proof in company set-up',
    formula: {
      zh: '开办企业中要求提交、而电子证照库已有的纸质材料件数＝0',
      en: 'paper materials asked for in company set-up that the e-licence library holds = 0',
    },
    measure: {
      by: 'cases',
      processes: ['enterprise-setup-1545', 'enterprise-setup-split'],
      untold: {
        zh: '电子证照库已有哪些：所要材料一律计入',
        en: 'what the e-licence library holds: whatever is asked for counts',
      },
    },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '不收纸质证明', en: 'no paper proof' }],
  },
  {
    id: 'K4',
    clauses: ['二-3'],
    zh: '排水接入至多1个环节、0份材料、问题一次说清',
    en: 'Drainage: one step at most, no material, one list of problems',
    formula: {
      zh: '最多环节数；材料合计；第二次告知问题的件数＝0',
      en: 'largest number of steps; sum of materials; second lists of problems = 0',
    },
    measure: { by: 'cases', processes: ['drainage-connection'] },
    milestones: [{ words: '6月中旬前', date: '2021-06-20', zh: '简化流程', en: 'the simplified flow' }],
  },
  {
    id: 'K5',
    clauses: ['二-6', '二-7', '二-8', '二-9'],
    zh: '三合一、五合一、四合一、三合一',
    en: '3→1, 5→1, 4→1, 3→1',
    formula: {
      zh: '县里生效之日后，原单项（旧版本）单独开件数＝0',
      en: 'starts of a former part (its old version) alone, after the day of effect = 0',
    },
    measure: {
      by: 'cases',
      processes: [
        'planning-permit-merged',
        'construction-permit-merged',
        'completion-filing-merged',
        'municipal-facility-permit-merged',
      ],
    },
    milestones: [
      {
        words: '6月中旬前',
        date: '2021-06-20',
        zh: '规划、施工、市政三项合并',
        en: 'planning, construction and municipal mergers',
      },
      { words: '6月底前', date: '2021-06-30', zh: '验收备案合并', en: 'the merger of acceptance filings' },
    ],
  },
  {
    id: 'K6',
    clauses: ['二-8'],
    zh: '承诺的档案3个月内补交',
    en: 'The promised archive within three months',
    formula: { zh: '按时兑现的承诺÷到期的承诺', en: 'promises made good on time / promises due' },
    measure: { by: 'cases', processes: ['completion-filing-merged'] },
    milestones: [],
  },
  {
    id: 'K7',
    clauses: ['二-10'],
    zh: '低风险项目前后各1个事项',
    en: 'One item before and one after a low-risk project',
    formula: { zh: '每个低风险项目的事项数', en: 'items per low-risk project' },
    measure: { by: 'cases', processes: ['low-risk-pre-construction', 'low-risk-post-completion'] },
    milestones: [{ words: '6月底前', date: '2021-06-30', zh: '事项合并', en: 'the merger' }],
  },
  {
    id: 'K8',
    clauses: ['二-18'],
    zh: '低风险项目至多1次联合检查',
    en: 'At most one joint inspection of a low-risk project',
    formula: { zh: '每个低风险项目的检查次数≤1', en: 'inspections per low-risk project ≤ 1' },
    measure: { by: 'cases', processes: ['low-risk-joint-inspection'] },
    milestones: [{ words: '6月底前', date: '2021-06-30', zh: '一次联合检查', en: 'one joint inspection' }],
  },
  {
    id: 'K9',
    clauses: ['三-1'],
    zh: '至少提前3天备案；3个月内推送',
    en: 'Filed at least 3 days before; pushed within 3 months',
    formula: { zh: '两项各自的按时率', en: 'the rate on time of each' },
    measure: { by: 'cases', processes: ['power-lv-exempt'] },
    milestones: [{ words: '2021年6月底前', date: '2021-06-30', zh: '免许可', en: 'the exemption' }],
  },
  {
    id: 'K10',
    clauses: ['三-7'],
    zh: '不停电作业化率至少86%',
    en: 'At least 86% of work without interruption',
    formula: { zh: '由供电公司填报', en: 'entered by the power company' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'live-work', zh: '不停电作业化率', en: 'share of live work', unit: '%', aim: { atLeast: 86 } },
      ],
    },
    milestones: [{ words: '7月底前', date: '2021-07-31', zh: '86%以上', en: 'at least 86%' }],
  },
  {
    id: 'K11',
    clauses: ['三-7'],
    zh: '中心城区户均年停电至多4小时',
    en: 'At most four hours a year without power in the centre',
    formula: { zh: '由供电公司填报', en: 'entered by the power company' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'outage',
          zh: '户均年停电时间',
          en: 'hours without power a year',
          unit: 'hours',
          aim: { atMost: 4 },
        },
      ],
    },
    milestones: [],
  },
  {
    id: 'K12',
    clauses: ['四-1'],
    zh: '网上登记新增5类',
    en: 'Five more kinds of registration online',
    formula: { zh: '至少有1件网办的登记类型数', en: 'kinds with at least one online case' },
    measure: { by: 'cases', processes: ['real-property-online-registration'] },
    milestones: [{ words: '6月底前', date: '2021-06-30', zh: '新增5类', en: 'five kinds' }],
  },
  {
    id: 'K13',
    clauses: ['六-7'],
    zh: '审核审批平均至多5个工作日；一类企业2个工作日内退完',
    en: 'Five working days on average; class 1 refunded within two',
    formula: {
      zh: '全部出口企业受理至审批的平均工作日；一类企业受理至退税不超过2个工作日的比例',
      en: 'mean of working days from acceptance to approval, all export enterprises; share of class 1 refunded within 2 of acceptance',
    },
    measure: { by: 'cases', processes: ['export-tax-refund'] },
    milestones: [],
    assumed: { zh: '均自受理起算', en: 'both from acceptance' },
  },
  {
    id: 'K14',
    clauses: ['七-1'],
    zh: '大型银行普惠小微贷款比年初增30%以上；农商行占比提高2个百分点',
    en: 'Large banks’ lending to small firms up 30% on the year’s start; the rural bank’s share up two points',
    formula: { zh: '由监管组填报', en: 'entered by the banking regulator' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'large-banks',
          zh: '大型银行普惠小微贷款比年初增速',
          en: 'growth of large banks’ small-firm loans',
          unit: '%',
          aim: { atLeast: 30 },
        },
        {
          id: 'rural-bank',
          zh: '农商行普惠小微贷款占比提高',
          en: 'rise of the rural bank’s share',
          unit: 'percentage-points',
          aim: { atLeast: 2 },
        },
      ],
    },
    milestones: [{ words: '2021年底', date: '2021-12-31', zh: '农商行占比', en: 'the rural bank’s share' }],
  },
  {
    id: 'K15',
    clauses: ['九-1'],
    zh: '新增城镇就业4500人；登记失业率至多4.5%',
    en: '4,500 new urban jobs; unemployment of at most 4.5%',
    formula: { zh: '由县人社局填报', en: 'entered by human resources' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'new-jobs', zh: '城镇新增就业', en: 'new urban jobs', unit: 'count', aim: { atLeast: 4500 } },
        {
          id: 'unemployment',
          zh: '城镇登记失业率',
          en: 'registered unemployment',
          unit: '%',
          aim: { atMost: 4.5 },
        },
      ],
    },
    milestones: [
      { words: '9月底前', date: '2021-09-30', zh: '新增就业和失业率', en: 'jobs and unemployment' },
    ],
  },
  {
    id: 'K16',
    clauses: ['九-9'],
    zh: '清楚的工伤7日内决定',
    en: 'Clear work injuries decided in seven days',
    formula: {
      zh: '事实清楚案件中，受理后7日内决定的比例',
      en: 'share of clear cases decided within 7 days of acceptance',
    },
    measure: { by: 'cases', processes: ['work-injury-determination'] },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '压缩时限', en: 'the shorter time' }],
  },
  {
    id: 'K17',
    clauses: ['十-4'],
    zh: '200万、400万元以下专门面向中小企业；以上预留四成或价格扣除',
    en: 'Up to 2 and 4 million reserved for SMEs; above, 40% or a price deduction',
    formula: { zh: '合条件项目中已预留或扣除的比例', en: 'share of qualifying projects so treated' },
    measure: {
      by: 'cases',
      processes: ['procurement-intent-disclosure'],
    },
    milestones: [],
    assumed: {
      zh: '由意向公开办件计算：预算和支持方式写在意向里',
      en: 'read from the disclosures of intent, which say budget and support',
    },
  },
  {
    id: 'K18',
    clauses: ['十二-1'],
    zh: '企业、个人集成事项各100件',
    en: 'A hundred integrated matters each for firms and persons',
    formula: { zh: '已发布场景数', en: 'scenes published' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'firms', zh: '企业集成事项', en: 'matters of firms', unit: 'count', aim: { atLeast: 100 } },
        { id: 'persons', zh: '个人集成事项', en: 'matters of persons', unit: 'count', aim: { atLeast: 100 } },
      ],
    },
    milestones: [
      { words: '6月底前', date: '2021-06-30', zh: '场景集成', en: 'the scenes' },
      { words: '9月底前', date: '2021-09-30', zh: '服务专区', en: 'the service area' },
    ],
  },
  {
    id: 'K19',
    clauses: ['十二-3'],
    zh: '可网办率至少95%，全程网办率至少80%',
    en: 'At least 95% online, at least 80% wholly online',
    formula: {
      zh: '可网办事项÷依申请事项；全程网办事项÷依申请事项',
      en: 'items that can be applied for online / all on application; items wholly online / all',
    },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'online',
          zh: '可网办率',
          en: 'items that can be applied for online',
          unit: '%',
          aim: { atLeast: 95 },
        },
        { id: 'wholly-online', zh: '全程网办率', en: 'items wholly online', unit: '%', aim: { atLeast: 80 } },
      ],
    },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '两项网办率', en: 'both rates' }],
  },
  {
    id: 'K20',
    clauses: ['十二-4'],
    zh: '国家74项及省第二批通办事项落地',
    en: '74 national items and the province’s batch',
    formula: { zh: '已落地÷应落地', en: 'landed / assigned' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'national',
          zh: '国家“跨省通办”事项',
          en: 'national items landed',
          unit: 'count',
          aim: { atLeast: 74 },
        },
        {
          id: 'provincial',
          zh: '省“全省通办”第二批落地率',
          en: 'the province’s second batch landed',
          unit: '%',
          aim: { atLeast: 100 },
        },
      ],
    },
    milestones: [
      { words: '6月底前', date: '2021-06-30', zh: '省第二批', en: 'the province’s second batch' },
      { words: '9月底前', date: '2021-09-30', zh: '京津冀', en: 'Beijing, Tianjin and Hebei' },
      { words: '12月底前', date: '2021-12-31', zh: '高频事项', en: 'frequent items' },
    ],
  },
  {
    id: 'K21',
    clauses: ['十二-6'],
    zh: '34类电子证照可免交',
    en: '34 kinds of e-licence accepted in place of paper',
    formula: { zh: '至少成功调用1次的证照种类数', en: 'kinds reused at least once' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'kinds',
          zh: '可免交的证照种类',
          en: 'kinds that need not be handed in',
          unit: 'count',
          aim: { atLeast: 34 },
        },
      ],
    },
    milestones: [],
  },
  {
    id: 'K22',
    clauses: ['十二-9'],
    zh: '综合窗口至少80%',
    en: 'At least 80% comprehensive windows',
    formula: { zh: '综合窗口÷大厅开放窗口', en: 'comprehensive windows / windows open in the hall' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'windows',
          zh: '综合窗口比例',
          en: 'share of comprehensive windows',
          unit: '%',
          aim: { atLeast: 80 },
        },
      ],
    },
    milestones: [{ words: '10月底前', date: '2021-10-31', zh: '综合窗口80%', en: 'the 80%' }],
  },
  {
    id: 'K23',
    clauses: ['十二-14'],
    zh: '村（社区）站点全覆盖',
    en: 'A site in every village',
    formula: { zh: '站点数÷村（社区）数＝100%', en: 'sites / villages = 100%' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'sites', zh: '站点覆盖率', en: 'villages with a site', unit: '%', aim: { atLeast: 100 } },
      ],
    },
    milestones: [{ words: '6月底前', date: '2021-06-30', zh: '站点全覆盖', en: 'all villages' }],
  },
  {
    id: 'K24',
    clauses: ['十四-10'],
    zh: '重点营运车辆抽查至少10%',
    en: 'At least 10% of key vehicles sampled',
    formula: { zh: '抽查车辆÷重点营运车辆', en: 'sampled / key vehicles' },
    measure: {
      by: 'cases',
      processes: ['hazmat-vehicle-check'],
      figures: [{ id: 'key-vehicles', zh: '重点营运车辆总数', en: 'key vehicles', unit: 'count' }],
    },
    milestones: [
      {
        words: '9月底前',
        date: '2021-09-30',
        inferred: true,
        zh: '（日期取自本条首句）',
        en: 'by the date of the first sentence',
      },
    ],
  },
  {
    id: 'K25',
    clauses: ['十五-1'],
    zh: '科技型中小企业入库33家',
    en: '33 technology SMEs registered',
    formula: { zh: '入库企业数', en: 'firms registered' },
    measure: { by: 'cases', processes: ['tech-sme-registration'] },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '33家', en: 'the 33' }],
  },
  {
    id: 'K26',
    clauses: ['十七-1', '十七-3'],
    zh: '外资奖励2%；18个重点项目',
    en: 'An award of 2%; 18 key projects',
    formula: {
      zh: '按实际使用外资计算的奖励；项目签约、落地、到资数',
      en: 'the award on capital used; projects signed, landed, funded',
    },
    measure: {
      by: 'cases',
      processes: ['major-fdi-award', 'foreign-project-conditional-acceptance'],
      figures: [
        { id: 'signed', zh: '签约项目', en: 'projects signed', unit: 'count' },
        { id: 'funded', zh: '到资项目', en: 'projects funded', unit: 'count' },
      ],
    },
    milestones: [],
  },
  {
    id: 'K27',
    clauses: ['三-3'],
    zh: '小微企业160千瓦以下接电费用为0；鼓励1250千伏安以下补贴',
    en: 'Small firms up to 160 kW connected at no cost; a subsidy up to 1250 kVA encouraged',
    formula: {
      zh: '小微低压接入收费＝0；是否合补贴条件',
      en: 'fees of small low-voltage connections = 0; whether the subsidy applies',
    },
    measure: { by: 'cases', processes: ['power-small-enterprise-connection'] },
    milestones: [{ words: '6月底前', date: '2021-06-30', zh: '小微“零投资”', en: 'no cost for small firms' }],
  },
  {
    id: 'K28',
    clauses: ['正文一', '正文三(四)'],
    zh: '18项指标有突破；收费清理有结果',
    en: 'A breakthrough in 18 indicators; the clearing of charges published',
    formula: { zh: '由本台账的进展汇总', en: 'from the progress on this ledger' },
    measure: { by: 'ledger' },
    milestones: [
      { words: '10月底前', date: '2021-10-31', zh: '公布收费清理结果', en: 'the clearing of charges' },
    ],
  },
  {
    id: 'K29',
    clauses: ['一-3'],
    zh: '电子印章与电子执照全面同步发放',
    en: 'E-seal and e-licence always issued together',
    formula: {
      zh: '设立登记和名称变更中两者同时发放的比例，目标100%',
      en: 'share of registrations and changes of name with both issued together → 100%',
    },
    measure: {
      by: 'cases',
      processes: ['eseal-elicence-joint-issue', 'enterprise-setup-1545', 'enterprise-change'],
      untold: {
        zh: '变更登记办件不载是否名称变更：由同步发放办件计',
        en: 'a change registration does not say whether it is of the name: the joint issue does',
      },
    },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '逐步做到', en: 'by degrees' }],
  },
  {
    id: 'K30',
    clauses: ['九-8'],
    zh: '职称评审全程网办',
    en: 'Professional titles wholly online',
    formula: {
      zh: '申报、审核、评审、发证均在线的办件比例＝100%',
      en: 'share of cases with all four steps online = 100%',
    },
    measure: { by: 'cases', processes: ['professional-title-review'] },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '全程网办', en: 'all online' }],
  },
  {
    id: 'K31',
    clauses: ['十-2'],
    zh: '违规供应商库清零',
    en: 'No unlawful lists of suppliers',
    formula: { zh: '尚存的违规备选、名录、资格库数＝0', en: 'such lists still open = 0' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'lists',
          zh: '尚存的违规供应商库',
          en: 'unlawful lists still open',
          unit: 'count',
          aim: { atMost: 0 },
        },
      ],
    },
    milestones: [],
  },
  {
    id: 'K32',
    clauses: ['十一-1'],
    zh: '县级招投标文件一件不留',
    en: 'No county rule on tendering kept',
    formula: { zh: '仍有效的县级招投标文件数＝0', en: 'county documents on tendering still in force = 0' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'documents',
          zh: '仍有效的县级招投标文件',
          en: 'county documents still in force',
          unit: 'count',
          aim: { atMost: 0 },
        },
      ],
    },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '清理完毕', en: 'the clearing' }],
  },
  {
    id: 'K33',
    clauses: ['十二-2'],
    zh: '事项全部进省系统',
    en: 'All items in the provincial system',
    formula: { zh: '系统内事项÷全部事项＝100%', en: 'items in the system / all items = 100%' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'items', zh: '入系统的事项比例', en: 'items in the system', unit: '%', aim: { atLeast: 100 } },
      ],
    },
    milestones: [{ words: '9月底前', date: '2021-09-30', zh: '全部入系统', en: 'all items' }],
  },
  {
    id: 'K34',
    clauses: ['十三-2'],
    zh: '调解和仲裁组织全覆盖',
    en: 'Mediation and arbitration everywhere',
    formula: { zh: '由县市场监管局填报', en: 'entered by market supervision' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'coverage',
          zh: '调解、仲裁组织覆盖率',
          en: 'coverage by mediation and arbitration',
          unit: '%',
          aim: { atLeast: 100 },
        },
      ],
    },
    milestones: [],
    assumed: { zh: '覆盖的范围由县定', en: 'what is covered: for the county to decide' },
  },
  {
    id: 'K35',
    clauses: ['十四-2'],
    zh: '抽查事项全部走双随机',
    en: 'Every inspection item drawn at random',
    formula: { zh: '双随机事项÷全部抽查事项＝100%', en: 'items in random inspections / all = 100%' },
    measure: {
      by: 'hand',
      figures: [
        {
          id: 'items',
          zh: '双随机事项比例',
          en: 'items in random inspections',
          unit: '%',
          aim: { atLeast: 100 },
        },
      ],
    },
    milestones: [],
  },
  {
    id: 'K36',
    clauses: ['十四-5'],
    zh: '双公示无遗漏、无迟报',
    en: 'Dual disclosure: nothing unreported, nothing late',
    formula: { zh: '未报数＝0，迟报数＝0', en: 'unreported = 0 and late = 0' },
    measure: {
      by: 'cases',
      processes: ['credit-dual-disclosure'],
      untold: { zh: '未报的决定没有办件', en: 'what was not reported has no case' },
    },
    milestones: [],
    assumed: { zh: '“双清零”指未报和迟报', en: '“brought to zero” read as unreported and late' },
  },
  {
    id: 'K37',
    clauses: ['十四-5'],
    zh: '信用信息应查必查',
    en: 'Credit looked up wherever it must be',
    formula: { zh: '已查次数÷应查办件数＝100%', en: 'checks made / cases where one is due = 100%' },
    measure: {
      by: 'hand',
      figures: [
        { id: 'checks', zh: '应查已查比例', en: 'checks made where due', unit: '%', aim: { atLeast: 100 } },
      ],
    },
    milestones: [],
    assumed: { zh: '哪些办件应查由县定', en: 'which cases need a check: for the county to decide' },
  },
]
