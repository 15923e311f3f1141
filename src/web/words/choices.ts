import type { Named } from './use-words.ts'

/** What payloads have one of: the kinds of 行政许可法 45, the stations of the hall, media of materials. */
export const choices = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  testing: { zh: '检测', en: 'Testing' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
  'front-desk': { zh: '前台综合受理', en: 'Front desk' },
  'back-office': { zh: '后台分类审批', en: 'Back office' },
  issuing: { zh: '统一出件窗口', en: 'Issuing window' },
  paper: { zh: '纸质', en: 'Paper' },
  upload: { zh: '上传', en: 'Upload' },
  'e-licence': { zh: '电子证照库', en: 'E-licence library' },
  'shared-data': { zh: '数据共享', en: 'Shared data' },
  'approval-system': { zh: '工程审批系统', en: 'Approval system' },
  commitment: { zh: '告知承诺', en: 'Commitment' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Named>
