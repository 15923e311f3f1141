import type { Source } from '../process/definition.ts'
import type { LeafEvent, LifeEvent, Station } from '../process/events.ts'
import type { ProposalAct } from '../reforms/proposal.ts'
import type { Role } from './roles.ts'

/**
 * In which processes a role may do something:
 * - `hall`: at the comprehensive window any process, at another department's those that it leads or is responsible for;
 * - `lead`: those that the department leads;
 * - `leaf`: the parts of its own department;
 * - `any-part`: every process in which the department has a part.
 */
export type Scope = 'hall' | 'lead' | 'leaf' | 'any-part'

/** Who may let an event happen, why, and in whose inbox it stands as work to do. */
export interface EventRule {
  readonly may: Readonly<Partial<Record<Role, Scope | readonly Scope[]>>>
  readonly source: Source
  /** The desk that it is work for; absent for what nobody waits for: withdrawing, charging, extending. */
  readonly work?: 'window-clerk' | 'department-reviewer' | 'department-head'
  /** It is work only while the case is escalated. */
  readonly whileEscalated?: true
}

/** Two events mean different things in different places, and have a row for each. */
export type RuleName =
  | Exclude<LifeEvent, 'take-over'>
  | `take-over:${Station}`
  | Exclude<LeafEvent, 'elapsed' | 'overdue'>
  | 'fail:separable'

/** The department at whose windows any process is received (前台综合受理). */
export const comprehensive = 'approval-bureau'

const window = { 'window-clerk': 'hall', 'chief-representative': 'hall' } as const
const forApplicant = { ...window, 'assisting-agent': 'hall' } as const
const examiner = {
  'department-reviewer': 'leaf',
  'partner-staff': 'leaf',
  'department-head': 'leaf',
} as const

const noVeto: Source = { plan: '十二-11', words: '窗口无权否决' }
const help: Source = { plan: '十二-11', words: '规范帮办代办服务' }
const permitLaw = (article: string): Source => ({ law: `行政许可法 ${article}`, mark: 'C' })
const assumed = (zh: string, en: string): Source => ({ county: { zh, en } })

/** The one table of who may do what to a case. What is in no row nobody may; time asks nobody. */
export const eventRules = {
  open: { may: forApplicant, source: help },
  accept: { may: window, source: noVeto, work: 'window-clerk' },
  'request-correction': { may: window, source: permitLaw('32(1)(4)'), work: 'window-clerk' },
  'submit-correction': { may: forApplicant, source: help, work: 'window-clerk' },
  decline: {
    may: { 'department-head': 'lead' },
    source: noVeto,
    work: 'department-head',
    whileEscalated: true,
  },
  return: {
    may: { 'chief-representative': 'hall', 'department-head': 'lead' },
    source: assumed(
      '逾期未补正即结束办件，窗口人员不得单独退件',
      'what was not corrected in time ends a case, so no window clerk alone returns it',
    ),
  },
  withdraw: { may: forApplicant, source: help },
  terminate: { may: { 'department-head': 'lead' }, source: noVeto },
  extend: { may: { 'department-head': 'lead' }, source: permitLaw('42') },
  approve: {
    may: { 'department-head': 'lead' },
    source: assumed(
      '各事项完成后统一决定的，由部门负责人决定',
      'the head decides where one decision is made after all items',
    ),
    work: 'department-head',
  },
  refuse: { may: { 'department-head': 'lead' }, source: noVeto, work: 'department-head' },
  issue: {
    may: { ...window, 'department-reviewer': 'lead' },
    source: assumed(
      '统一窗口出件：由窗口发证，牵头部门也可发证',
      '统一窗口出件：the window issues, and so may the lead department itself',
    ),
    work: 'window-clerk',
  },
  deliver: {
    may: window,
    source: assumed(
      '统一窗口出件：已发的证件在窗口送达',
      '统一窗口出件：what is issued is delivered at the window',
    ),
    work: 'window-clerk',
  },
  charge: { may: window, source: assumed('费用在窗口收取', 'fees are taken at the window') },
  escalate: { may: { ...window, 'department-reviewer': 'any-part' }, source: noVeto },
  'answer-escalation': {
    may: { 'department-head': 'lead' },
    source: noVeto,
    work: 'department-head',
    whileEscalated: true,
  },
  'hand-over': {
    may: { ...window, 'department-reviewer': 'any-part', 'department-head': 'any-part' },
    source: assumed(
      '“前台综合受理、后台分类审批、统一窗口出件”：各环节移交留有记录',
      '前台综合受理、后台分类审批、统一窗口出件：each station hands over with a record',
    ),
  },
  'take-over:front-desk': {
    may: window,
    source: assumed('在哪个环节工作就在哪个环节接收', 'whoever works at a station takes over there'),
    work: 'window-clerk',
  },
  'take-over:back-office': {
    may: {
      'department-reviewer': 'any-part',
      'department-head': 'any-part',
      'receiving-department': 'any-part',
    },
    source: assumed('在哪个环节工作就在哪个环节接收', 'whoever works at a station takes over there'),
    work: 'department-reviewer',
  },
  'take-over:issuing': {
    may: window,
    source: assumed('在哪个环节工作就在哪个环节接收', 'whoever works at a station takes over there'),
    work: 'window-clerk',
  },
  pass: {
    may: examiner,
    source: assumed('受办分离：窗口不审查', '受办分离：no window examines'),
    work: 'department-reviewer',
  },
  fail: {
    may: examiner,
    source: assumed(
      '属审查意见，由部门负责人不予批准或退回重审',
      'a finding, which the head then refuses or sends back',
    ),
    work: 'department-reviewer',
  },
  // Its failing ends the item: a refusal, which takes a head.
  'fail:separable': { may: { 'department-head': 'leaf' }, source: noVeto },
  reconsider: {
    may: { 'department-head': ['leaf', 'lead'] },
    source: assumed('有权不予批准的也可退回重审', 'whoever would refuse may also send back'),
    work: 'department-head',
  },
  screen: {
    may: examiner,
    source: assumed('由承办部门登记筛查结果', 'the office enters what its screening found'),
    work: 'department-reviewer',
  },
  separate: { may: forApplicant, source: help },
  suspend: { may: examiner, source: permitLaw('45') },
  resume: { may: examiner, source: permitLaw('45') },
  done: {
    may: { ...examiner, 'receiving-department': 'leaf' },
    source: assumed('步骤由所属部门完成', 'a step is done by the department that it belongs to'),
    work: 'department-reviewer',
  },
  promise: {
    may: { ...forApplicant, 'department-reviewer': 'leaf' },
    source: assumed('申请人在窗口或部门签署', 'the applicant signs at the window or before the department'),
    work: 'window-clerk',
  },
  fulfil: {
    may: examiner,
    source: assumed('由收取承诺的部门核查', 'the department checks what was promised to it'),
    work: 'department-reviewer',
  },
  breach: { may: { 'department-head': ['leaf', 'lead'] }, source: noVeto },
  reply: {
    may: examiner,
    source: { plan: '二-20', words: '征求意见' },
    work: 'department-reviewer',
  },
} as const satisfies Record<RuleName, EventRule>

/**
 * Who may do what with a proposal: the planner proposes, and the office that puts reforms into effect decides. That it
 * is another person is asked beside (src/reforms/proposal.ts).
 */
export const proposalRules = {
  draft: { may: ['planner'], source: assumed('改革专员起草方案', 'the planner drafts proposals') },
  submit: { may: ['planner'], source: assumed('改革专员提交方案', 'the planner submits them') },
  withdraw: { may: ['planner'], source: assumed('改革专员撤回方案', 'the planner withdraws them') },
  approve: {
    may: ['leading-group-office'],
    source: assumed(
      '由领导小组办公室审批（正文四(二)：统筹协调）',
      'the leading group’s office decides (正文四(二): it coordinates)',
    ),
  },
  refuse: {
    may: ['leading-group-office'],
    source: assumed(
      '由领导小组办公室审批（正文四(二)：统筹协调）',
      'the leading group’s office decides (正文四(二): it coordinates)',
    ),
  },
  adopt: {
    may: ['leading-group-office'],
    source: assumed(
      '由领导小组办公室确定施行日期',
      'the leading group’s office says from which day it holds',
    ),
  },
} as const satisfies Record<ProposalAct, { readonly may: readonly Role[]; readonly source: Source }>

/**
 * Who may ask for something beside letting events happen: everybody, whoever has signed in, a device that staff has
 * set up for visitors today and no person at all, or these roles.
 */
export type RouteRule = 'public' | 'signed-in' | 'kiosk' | readonly Role[]

const atWindow = ['window-clerk', 'chief-representative'] as const
const backOffice = [
  'department-reviewer',
  'department-head',
  'partner-staff',
  'receiving-department',
] as const
/** Those who see cases: the ones in which their department has a part. */
const handling = [...atWindow, ...backOffice, 'assisting-agent'] as const
const readsCases = [...handling, 'auditor'] as const
/** Everybody but the three administrators, who see no business. */
const business = [...readsCases, 'planner', 'leading-group-office'] as const

const readsReforms = ['planner', 'leading-group-office', 'department-head', 'auditor'] as const

/** The same table for routes, by operation. Who lets events happen is in the rows above. */
export const routeRules = {
  health: 'public',
  ready: 'public',

  // The caller may be half signed in: the route itself asks how far.
  signIn: 'public',
  signOut: 'public',
  readSignInWays: 'public',
  startIdentitySignIn: 'public',
  finishIdentitySignIn: 'public',
  readSession: 'public',
  changePassword: 'public',
  enrolSecondFactor: 'public',
  giveSecondFactor: 'public',
  switchAppointment: 'signed-in',

  // 三员分立: who makes accounts can't appoint, and who appoints makes none; neither sees a case.
  createAccount: ['system-admin'],
  listAccounts: ['system-admin', 'security-admin'],
  disableAccount: ['system-admin'],
  resetPassword: ['system-admin'],
  resetSecondFactor: ['security-admin'],
  linkIdentity: ['security-admin'],
  giveAppointment: ['security-admin'],
  listAppointments: ['security-admin'],
  endAppointment: ['security-admin'],
  giveSubstitution: business,
  endSubstitution: business,
  listColleagues: 'signed-in',
  listDepartments: 'signed-in',
  listWindows: 'signed-in',
  listRoles: 'signed-in',

  readBoard: 'public',
  readQueueRules: 'signed-in',
  listQueue: [...atWindow, 'department-head', 'auditor'],
  readQueueMeasures: [...atWindow, 'department-head', 'auditor', 'planner'],
  takeTicket: [...atWindow, 'assisting-agent'],
  // Whoever sets a device up leaves it to visitors: it gives numbers and nothing else.
  openKiosk: [...atWindow, 'assisting-agent'],
  readKiosk: 'kiosk',
  takeKioskTicket: 'kiosk',
  callNext: [...atWindow, 'partner-staff'],
  readTicket: [...atWindow, 'department-head', 'auditor'],
  sendTicketEvent: [...atWindow, 'partner-staff'],
  listSlots: [...atWindow, 'assisting-agent'],
  bookVisit: [...atWindow, 'assisting-agent'],
  listReservations: [...atWindow, 'assisting-agent'],
  sendReservationEvent: [...atWindow, 'assisting-agent'],

  // The applicant's own: by number and last four digits.
  readProgress: 'public',
  rateCase: 'public',
  readRatingRules: 'signed-in',
  rateVisit: [...atWindow, 'assisting-agent'],
  listRatings: [...atWindow, 'department-head', 'auditor', 'leading-group-office'],
  listRectifications: [...atWindow, 'department-reviewer', 'department-head', 'auditor'],
  readRectification: [...atWindow, 'department-reviewer', 'department-head', 'auditor'],
  sendRectificationEvent: [...atWindow, 'department-reviewer', 'department-head'],

  openCase: handling,
  sendEvent: handling,
  listCases: readsCases,
  readCase: readsCases,
  listAvailableEvents: readsCases,
  readHistory: readsCases,
  readReceipt: readsCases,
  exportCaseFile: ['auditor'],
  askCounterfactual: ['auditor'],
  listAnchors: ['auditor', 'audit-admin'],
  readLedgerState: ['auditor'],
  verifyLedger: ['auditor'],
  // Whoever handles a case may need to add to it, helpers as well; and the department must have a part in it.
  addAttachment: handling,
  listAttachments: readsCases,
  readAttachment: readsCases,
  listPapers: readsCases,
  printPaper: readsCases,
  readClocks: readsCases,
  followCase: readsCases,
  searchCases: readsCases,
  // Whoever may need to ring somebody up or compare a paper; and the department must have a part in the case.
  unmask: [...atWindow, 'department-reviewer', 'department-head'],
  readAuditTrail: ['audit-admin'],

  // Figures of all cases; which cases they are of is the auditor's.
  readAuditReport: ['auditor', 'planner', 'leading-group-office'],
  compareReform: ['auditor', 'planner', 'leading-group-office'],
  listAuditedCases: ['auditor'],
  drawCases: ['auditor'],
  listDraws: ['auditor'],
  readDraw: ['auditor'],
  // The auditor lets the rules look and decides on cards; the head of the department explains (services/card-service.ts).
  listAuditRules: ['auditor', 'department-head', 'leading-group-office'],
  // Thresholds are the county's, as confirmed limits are; the auditor, who is led by them, sets none (assumed).
  enterThresholds: ['leading-group-office'],
  runAuditRules: ['auditor'],
  listAuditRuns: ['auditor'],
  listConfirmations: ['auditor', 'department-head', 'leading-group-office'],
  listFindings: ['auditor', 'department-head'],
  readFinding: ['auditor', 'department-head'],
  listCards: ['auditor', 'department-head'],
  readCard: ['auditor', 'department-head'],
  sendCardEvent: ['auditor', 'department-head'],
  // That a limit is the law's is for the county to say; which office, the plan does not (正文四(二): it coordinates).
  confirmLimit: ['leading-group-office'],
  readInbox: handling,
  followInbox: handling,
  countInbox: handling,

  // 二-20, 二-21: the hall publishes it.
  readPublication: 'public',
  printPublication: 'public',
  listProcesses: 'signed-in',
  readProcess: 'signed-in',
  readMachine: 'signed-in',
  readChecklist: 'signed-in',
  // The county puts a reform into effect; which office enters it, the plan does not say (正文四(二): it coordinates).
  enterEffectiveDate: ['leading-group-office'],

  // Share by link: whoever answers for what a proposal changes reads it (assumed). Who may do what: proposalRules.
  listReforms: readsReforms,
  createReform: ['planner'],
  previewReform: readsReforms,
  readReform: readsReforms,
  sendReformEvent: ['planner', 'leading-group-office'],
  readReformedProcess: readsReforms,
  readCertificate: readsReforms,
  outlineScenario: ['planner'],
  simulateReform: ['planner'],
  calibrate: ['planner'],
  listComparisons: readsReforms,
  readComparison: readsReforms,
  printComparison: readsReforms,
  // Whoever puts a version into effect says what becomes of the cases that are open (assumed).
  readMigration: proposalRules.adopt.may,
  moveOpenCases: proposalRules.adopt.may,
  // Figures of all cases, as those of the audit report.
  readOutcome: ['planner', 'leading-group-office', 'auditor'],

  listRules: 'signed-in',
  compareItems: 'signed-in',
  enterRuleDate: ['leading-group-office'],

  listNotices: 'signed-in',
  // Public knowledge that everybody's due dates go by: whoever runs the system loads it.
  loadNotice: ['system-admin'],

  createProject: [...atWindow, 'assisting-agent'],
  correctProject: [...atWindow, 'department-reviewer', 'department-head'],
  listProjects: business,
  readProject: business,

  listRegisters: business,
  readRegister: business,
  enterInRegister: ['department-reviewer', 'department-head'],
  readStock: business,
  moveStock: [...atWindow, 'department-reviewer', 'department-head'],

  listPlan: business,
  readPlanClause: business,
  listTargets: business,
  // And the department must answer for the clause (plan/who-may-record.ts).
  recordProgress: ['leading-group-office', 'department-reviewer', 'department-head'],
  recordTargetValue: ['leading-group-office', 'department-reviewer', 'department-head'],
  readReport: business,
  downloadReport: business,
  downloadWorkbook: business,

  // One's own; an auditor sees everybody's. What asks for a job has a row of its own.
  listJobs: business,
  readJob: business,
  readJobResult: business,
  cancelJob: business,

  // Logs from elsewhere: nobody's work here is in them, and a planner compares with them.
  importLog: ['auditor'],
  exportLedger: ['auditor'],
  listLogs: ['auditor', 'planner'],
  readLog: ['auditor', 'planner'],
  listUnreadable: ['auditor', 'planner'],
  readLogCase: ['auditor', 'planner'],
  askLogReport: ['auditor', 'planner'],

  readPermissions: 'signed-in',
  listSessions: 'signed-in',
  endSession: 'signed-in',
  listSubstitutions: business,
  exportAuditTrail: ['audit-admin'],
} as const satisfies Record<string, RouteRule>

/** Who reads every case, whatever the department's part in it. All others read those of their department. */
export const readsAll = {
  everywhere: ['auditor'],
  atComprehensiveWindow: [...atWindow, 'assisting-agent'],
} as const

/**
 * Who sees every rating and what was done about it: whoever watches over ratings, and the bureau that runs the hall
 * (assumed). All others see those of their own department.
 */
export const readsAllRatings = {
  everywhere: ['auditor', 'leading-group-office'],
  department: comprehensive,
} as const

/** Paths below which there are pages and no operations: nothing of the county's work is in them. */
export const openPaths = ['/docs', '/hall', '/'] as const
