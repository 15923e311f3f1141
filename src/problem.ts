import type { Name } from './process/definition.ts'
import { TimeError, type TimeErrorCode } from './time/time-error.ts'

interface ProblemKind {
  readonly status: number
  readonly zh: string
  readonly en: string
}

/**
 * Every error that the product tells anyone about: a stable code, its HTTP status (RFC 9457 problem details) and
 * its title. The detail of each occurrence says what was found, what is needed and what to do.
 */
export const problems = {
  'malformed-request': { status: 400, zh: '请求格式不正确', en: 'The request is malformed' },
  'invalid-request': { status: 422, zh: '请求内容不符合要求', en: 'The request does not fit its schema' },
  'body-too-large': { status: 413, zh: '请求内容过大', en: 'The request body is too large' },
  'headers-too-large': { status: 431, zh: '请求头过大', en: 'The request headers are too large' },
  'address-too-long': { status: 414, zh: '地址过长', en: 'A part of the address is too long' },
  'request-too-slow': { status: 408, zh: '请求传输超时', en: 'The request did not arrive in time' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型', en: 'The content type is not supported' },
  'unknown-route': { status: 404, zh: '没有这个地址', en: 'There is nothing at this address' },
  'unknown-process': { status: 404, zh: '没有这个流程', en: 'There is no such process' },
  'not-startable': {
    status: 409,
    zh: '该事项当日不能单独启动',
    en: 'The process can not be opened on that day',
  },
  'unknown-clause': { status: 422, zh: '流程没有这一条款', en: 'The process serves no such clause' },
  'unknown-project': { status: 404, zh: '没有这个项目', en: 'There is no such project' },
  'project-needed': { status: 422, zh: '须归入项目办理', en: 'The process is handled within a project' },
  'project-has-enough': {
    status: 409,
    zh: '项目内次数已满',
    en: 'The project has all that it may have of this',
  },
  'project-code-taken': { status: 409, zh: '项目代码已存在', en: 'Another project has this code' },
  'already-handed-in': {
    status: 422,
    zh: '项目内已提交该材料',
    en: 'The project has handed this in already',
  },
  'unknown-register': { status: 404, zh: '没有这个名录', en: 'There is no such register' },
  'entry-incomplete': { status: 422, zh: '名录条目内容不全', en: 'The entry lacks what it must say' },
  'stock-too-low': { status: 409, zh: '库存数量不足', en: 'There are not so many' },
  'invalid-movement': {
    status: 422,
    zh: '数量或去向与办件不符',
    en: 'The things moved do not agree with the case',
  },
  'id-reused': { status: 422, zh: '编号已用于其他内容', en: 'The id stands for something else already' },
  'unknown-business': { status: 422, zh: '没有这项业务', en: 'The hall has no such business' },
  'unknown-window': { status: 422, zh: '没有这个窗口', en: 'The hall has no such window' },
  'unknown-priority': { status: 422, zh: '没有这类优先对象', en: 'There is no such priority' },
  'unknown-ticket': { status: 404, zh: '没有这个号', en: 'There is no such ticket' },
  'ticket-not-possible': { status: 409, zh: '该号当前不能进行此操作', en: 'The ticket can not do this now' },
  'unknown-reservation': { status: 404, zh: '没有这个预约', en: 'There is no such reservation' },
  'reservation-not-possible': {
    status: 409,
    zh: '当前不能进行此预约操作',
    en: 'The reservation can not do this now',
  },
  'unknown-rating': { status: 404, zh: '没有这条评价', en: 'There is no such rating' },
  'rating-not-possible': { status: 409, zh: '当前不能评价', en: 'It can not be rated now' },
  'already-rated': { status: 409, zh: '已经评价过', en: 'It has been rated already' },
  'rectification-not-possible': {
    status: 409,
    zh: '当前不能进行此整改操作',
    en: 'The rectification can not do this now',
  },
  'not-yours-to-judge': {
    status: 403,
    zh: '被评价人不得自行认定',
    en: 'The rated do not judge their rating',
  },
  'unknown-finding': { status: 404, zh: '没有这条发现', en: 'There is no such finding' },
  'unknown-card': { status: 404, zh: '没有这张督办卡', en: 'There is no such card' },
  'card-not-possible': { status: 409, zh: '该卡当前不能进行此操作', en: 'The card can not do this now' },
  'progress-not-found': {
    status: 404,
    zh: '办件编号或证件后四位不正确',
    en: 'No case has this number and these four characters',
  },
  'unknown-plan-clause': { status: 404, zh: '方案没有这一条', en: 'The plan has no such clause' },
  'unknown-target': { status: 404, zh: '方案没有这个指标', en: 'The plan has no such target' },
  'unknown-figure': { status: 422, zh: '该指标没有这项填报数', en: 'The target has no such figure to enter' },
  'unknown-section': { status: 422, zh: '方案没有这一部分', en: 'The plan has no such section' },
  'unknown-department': { status: 422, zh: '没有这个部门', en: 'There is no such department here' },
  'not-permitted': { status: 403, zh: '无权进行此操作', en: 'This is not yours to do' },
  'not-your-clause': { status: 403, zh: '不是该条款的责任部门', en: 'The clause is another department’s' },
  'unknown-case': { status: 404, zh: '没有这个办件', en: 'There is no such case' },
  'invalid-thresholds': { status: 422, zh: '阈值不成立', en: 'The thresholds can not be so' },
  'unknown-draw': { status: 404, zh: '没有这次抽查', en: 'There is no such draw' },
  'unknown-paper': { status: 404, zh: '没有这份文书', en: 'There is no such paper' },
  'unknown-special-procedure': {
    status: 404,
    zh: '办件没有这次特别程序',
    en: 'The case has had no such special procedure',
  },
  'unknown-limit': { status: 404, zh: '没有这个时限', en: 'There is no such limit' },
  'unknown-event': { status: 422, zh: '流程中没有这个事件', en: 'The process has no such event' },
  'unknown-fact': { status: 422, zh: '流程中没有这个情形', en: 'The process asks for no such fact' },
  'missing-fact': { status: 422, zh: '缺少必填情形', en: 'A fact that the process needs is missing' },
  'invalid-fact': { status: 422, zh: '情形取值不正确', en: 'A fact has a value that it cannot have' },
  'unknown-channel': { status: 422, zh: '流程没有这个办理渠道', en: 'The process has no such channel' },
  'unknown-material': { status: 422, zh: '流程没有这项材料', en: 'The process has no such material' },
  'material-not-askable': {
    status: 422,
    zh: '不得要求提供该材料',
    en: 'This material must not be asked for',
  },
  'file-too-large': { status: 413, zh: '文件过大', en: 'The file is too large' },
  'file-not-taken': { status: 422, zh: '不接收该文件', en: 'The file is not one that is taken' },
  'case-ended': { status: 409, zh: '办件已结束', en: 'The case has ended' },
  'unknown-attachment': { status: 404, zh: '没有这个附件', en: 'There is no such attachment' },
  'attachment-unreadable': { status: 500, zh: '附件无法读取', en: 'The attachment can not be read' },
  'paper-not-allowed': { status: 422, zh: '不得收取纸质材料', en: 'Paper must not be taken' },
  'fee-not-allowed': { status: 422, zh: '不得收费', en: 'No fee may be charged' },
  'unknown-check': { status: 422, zh: '没有这项筛查', en: 'There is no such check' },
  'certificates-not-joint': { status: 422, zh: '证照须同步发放', en: 'The certificates are issued together' },
  'invalid-identity': { status: 422, zh: '证件号码校验不通过', en: 'The identity number fails its check' },
  'foreign-origin': { status: 403, zh: '请求来自其他网站', en: 'The request comes from another site' },
  'too-many-requests': { status: 429, zh: '请求过于频繁', en: 'Too many requests' },
  'sign-in-needed': { status: 401, zh: '请先登录', en: 'Nobody is signed in' },
  'sign-in-failed': { status: 401, zh: '登录名或密码不正确', en: 'The sign-in was not accepted' },
  'sign-in-locked': {
    status: 429,
    zh: '失败次数过多，已暂时锁定',
    en: 'Too many failures: locked for a while',
  },
  'second-factor-needed': { status: 403, zh: '须先完成二次验证', en: 'A second factor is needed first' },
  'password-change-needed': { status: 403, zh: '须先修改密码', en: 'The password has to be changed first' },
  'password-not-right': { status: 422, zh: '当前密码不正确', en: 'The present password is not right' },
  'password-refused': { status: 422, zh: '新密码不符合要求', en: 'The new password can not be taken' },
  'second-factor-failed': { status: 401, zh: '验证码不正确', en: 'The code was not accepted' },
  'second-factor-set': { status: 409, zh: '已设置二次验证', en: 'The second factor is set up already' },
  'identity-platform-unavailable': {
    status: 503,
    zh: '统一身份认证平台不可用',
    en: 'The identity platform is not available',
  },
  'identity-refused': { status: 401, zh: '统一身份认证未通过', en: 'The identity was not accepted' },
  'identity-unknown': { status: 403, zh: '该身份没有对应账号', en: 'No account belongs to this identity' },
  'unknown-account': { status: 404, zh: '没有这个账号', en: 'There is no such account' },
  'account-taken': { status: 409, zh: '账号或身份已存在', en: 'Another account has this name or identity' },
  'not-yourself': { status: 409, zh: '不能对本人操作', en: 'This is done by somebody else than oneself' },
  'roles-exclude': { status: 409, zh: '岗位相互排斥', en: 'One person may not have both roles' },
  'stand-in-not-possible': { status: 422, zh: '不能这样代理', en: 'The substitution is not possible' },
  'not-your-substitution': {
    status: 403,
    zh: '不是本人或本部门的代理',
    en: 'The substitution is another person’s or department’s',
  },
  'appointment-needed': { status: 403, zh: '当前没有有效的岗位授权', en: 'No appointment is in force' },
  'unknown-session': { status: 404, zh: '没有这个登录会话', en: 'There is no such session' },
  'unknown-appointment': { status: 404, zh: '没有这项岗位授权', en: 'There is no such appointment' },
  'nothing-sealed': { status: 404, zh: '没有该项信息', en: 'There is nothing sealed of this kind' },
  'personal-data-in-text': {
    status: 422,
    zh: '文字中有身份证号或电话号码',
    en: 'A text has an identity number or a phone number',
  },
  'invalid-date': { status: 422, zh: '日期不正确', en: 'The date does not exist or is out of order' },
  'calendar-missing': { status: 422, zh: '没有该年度日历', en: 'No calendar covers this day' },
  'calendar-gap': { status: 422, zh: '日历不连续', en: 'The calendar has a gap' },
  'notice-invalid': { status: 422, zh: '放假通知数据不正确', en: 'The holiday notice is not valid' },
  'notice-conflict': { status: 422, zh: '放假通知相互矛盾', en: 'The holiday notices contradict each other' },
  'version-conflict': { status: 422, zh: '同一版本有不同内容', en: 'One version has two contents' },
  'hall-sessions-invalid': { status: 422, zh: '办公时间数据不正确', en: 'The hall sessions are not valid' },
  'limit-unit-invalid': { status: 422, zh: '期限单位不正确', en: 'There is no such unit of time' },
  'limit-amount-invalid': { status: 422, zh: '期限数值不正确', en: 'The amount of time is not possible' },
  'limit-start-invalid': { status: 422, zh: '期限起点不正确', en: 'The start of the limit is not possible' },
  'interval-invalid': { status: 422, zh: '时间区间不正确', en: 'The interval is not possible' },
  'backward-not-adjustable': {
    status: 422,
    zh: '倒计期限不得调整',
    en: 'A backward limit has no adjustments',
  },
  'receipt-disagrees': {
    status: 500,
    zh: '凭据与计算不一致',
    en: 'The receipt disagrees with the calculation',
  },
  'no-due-date': { status: 409, zh: '当前没有到期日', en: 'The clock has no due date now' },
  'no-extension': { status: 422, zh: '该时限不能这样延期', en: 'This limit cannot be extended so' },
  'event-not-possible': { status: 409, zh: '当前不能进行此操作', en: 'The event is not possible now' },
  'case-changed': { status: 409, zh: '办件已被他人更新', en: 'The case has changed since you saw it' },
  'event-id-reused': {
    status: 422,
    zh: '事件编号已用于其他内容',
    en: 'The event id stands for something else already',
  },
  'unknown-reform': { status: 404, zh: '没有这个改革方案', en: 'There is no such proposal' },
  'reform-not-applicable': {
    status: 422,
    zh: '改革方案不能这样实施',
    en: 'The reform can not be applied as it is written',
  },
  'reform-changed': {
    status: 409,
    zh: '方案已被他人更新',
    en: 'The proposal has changed since you saw it',
  },
  'reform-not-possible': {
    status: 409,
    zh: '方案当前不能进行此操作',
    en: 'The proposal can not do this now',
  },
  'reform-not-certified': {
    status: 409,
    zh: '方案未通过合并证明',
    en: 'The proposal breaks what plan or law demands',
  },
  'reform-not-compared': {
    status: 409,
    zh: '没有对本次草案完成的模拟比较',
    en: 'There is no finished comparison of this draft',
  },
  'not-calibratable': { status: 422, zh: '不能据此校准', en: 'Nothing can be calibrated on this' },
  'unknown-comparison': { status: 404, zh: '没有这次模拟比较', en: 'There is no such comparison' },
  'scenario-invalid': { status: 422, zh: '情景不能模拟', en: 'The scenario can not be simulated' },
  'reform-not-adoptable': {
    status: 409,
    zh: '方案不能自该日施行',
    en: 'The proposal can not take effect on this day',
  },
  'unknown-log': { status: 404, zh: '没有这份日志', en: 'There is no such log' },
  'log-not-ready': { status: 409, zh: '日志尚未读取完成', en: 'The log is not read yet' },
  'log-not-readable': { status: 422, zh: '无法读取该日志文件', en: 'The log file can not be read' },
  'log-question-invalid': {
    status: 422,
    zh: '对日志的提问不正确',
    en: 'The question to the log can not be answered',
  },
  'log-column-missing': { status: 422, zh: '日志文件没有所指的列', en: 'The log file has no such column' },
  'unknown-job': { status: 404, zh: '没有这个任务', en: 'There is no such job' },
  'job-not-done': { status: 409, zh: '任务尚未完成', en: 'The job is not done' },
  'job-ended': { status: 409, zh: '任务已经结束', en: 'The job has ended' },
  'database-unavailable': { status: 503, zh: '数据库暂不可用', en: 'The database is not available' },
  busy: { status: 503, zh: '服务繁忙', en: 'The service is too busy now' },
  closing: { status: 503, zh: '服务正在停止', en: 'The service is shutting down' },
  internal: { status: 500, zh: '内部错误', en: 'Something failed inside the service' },
} as const satisfies Record<TimeErrorCode, ProblemKind> & Record<string, ProblemKind>

export type ProblemCode = keyof typeof problems

/** An error that is told to whoever asked. `more` goes into the answer beside the standard members. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly more: Readonly<Record<string, unknown>>

  /** The detail in Chinese; the message is the English one. Absent where only programs meet it. */
  readonly zh: string | undefined

  constructor(code: ProblemCode, detail: string | Name, more: Readonly<Record<string, unknown>> = {}) {
    super(typeof detail === 'string' ? detail : detail.en)
    this.zh = typeof detail === 'string' ? undefined : detail.zh
    this.code = code
    this.more = more
  }
}

/** The problem that an error of the pure core stands for; undefined when it is a fault of the program. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof TimeError)) return undefined
  const { zh } = error.detail
  return new Problem(error.code, zh === undefined ? error.message : { zh, en: error.message })
}
