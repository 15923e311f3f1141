import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { OpenPayload, Station } from '../process/events.ts'
import { feeCatalogue } from '../process/fee-catalogue.ts'
import { partsOf } from '../process/parts.ts'
import { leaves } from '../process/tree.ts'
import type { Case } from './case.ts'
import { limitOf } from './clocks.ts'
import { dueCertificates } from './due-certificates.ts'
import { whyNotExtend } from './extension.ts'
import type { CaseEvent } from './ledger.ts'
import { checkAskable, checkMaterials } from './opening.ts'
import { checkNotHandedIn } from './project-rules.ts'
import { findLookedUp, type Surroundings } from './surroundings.ts'

/**
 * What the law or the plan demands of an event beyond the state of the case: things that its payload must agree
 * with. One rule an event type; a leaf's events go by their verb.
 */
type Rule = (
  process: Process,
  current: Case,
  event: CaseEvent,
  at: Temporal.Instant,
  around: Surroundings,
) => void

/** The payload's fields, already validated against the schema of the event. */
const payloadOf = <T>(event: CaseEvent) => event.payload as T

/** 行政许可法 42: once, before the limit ends, by the office that the law names. */
const extend: Rule = (process, current, event) => {
  const { limit: id, approver } = payloadOf<{ limit: string; approver: string }>(event)
  const reason = whyNotExtend(process, current, id)
  if (reason) throw new Problem('no-extension', reason, { limit: id })
  const named = limitOf(process, { limit: id }).extension?.approver
  if (approver === named) return
  throw new Problem(
    'no-extension',
    {
      zh: `批准人填为“${approver}”：法定批准人为${named}`,
      en: `found approver "${approver}"; the law names ${named}`,
    },
    { limit: id },
  )
}

/** 一-3: what is issued together is issued in one act, complete, so that the times are the same. */
const issue: Rule = (process, current, event) => {
  const { certificates } = payloadOf<{ certificates: { certificate: string }[] }>(event)
  const due = dueCertificates(process, current.context).map(({ id }) => id)
  const given = certificates.map(({ certificate }) => certificate)
  if (given.length === due.length && due.every((id) => given.includes(id))) return
  throw new Problem(
    'certificates-not-joint',
    {
      zh: `已填${given.join('、')}：本件须同时发放${due.join('、')}`,
      en: `found ${given.join(', ')}; this case issues ${due.join(', ')} together`,
    },
    {
      due,
    },
  )
}

/** Once and completely; nothing that must not be asked for; with a day that is still to come. */
const requestCorrection: Rule = (process, current, event, at, around) => {
  checkNotPast(event, at)
  for (const { material } of payloadOf<{ defects: { material?: string }[] }>(event).defects) {
    if (material === undefined) continue
    checkAskable(process, current.context.facts, material)
    checkNotHandedIn(current, material, around)
  }
}

/** 正文三(四): no fee outside the list, and none above what the list says where it says how much. */
const charge: Rule = (_, __, event, at, around) => {
  const { fen, basis } = payloadOf<{ fen: number; basis: string }>(event)
  const entry = findLookedUp(around, feeCatalogue, basis)?.entry
  if (!entry) {
    throw new Problem(
      'fee-not-allowed',
      {
        zh: `“${basis}”不在${dayOf(at)}施行的收费目录内，目录外不得收费（正文三(四)）`,
        en: `"${basis}" is no entry of the fee catalogue in force on ${dayOf(at)}, and no fee may be charged outside it (正文三(四))`,
      },
      { basis },
    )
  }
  const { mostFen } = entry.data
  if (typeof mostFen !== 'number' || fen <= mostFen) return
  throw new Problem(
    'fee-not-allowed',
    {
      zh: `收费${fen}分，超过收费目录对“${basis}”规定的${mostFen}分`,
      en: `found ${fen} fen; the fee catalogue allows ${mostFen} for "${basis}"`,
    },
    {
      basis,
    },
  )
}

const submitCorrection: Rule = (process, _, event) =>
  checkMaterials(process, payloadOf<Pick<OpenPayload, 'materials'>>(event).materials)

const screen: Rule = (process, _, event) => {
  const item = leaves(process.tree).find((leaf) => event.type === `${leaf.id}.screen`)
  const known = item?.kind === 'item' ? (item.screening?.checks.map(({ id }) => id) ?? []) : []
  const unknown = Object.keys(payloadOf<{ checks: object }>(event).checks).find(
    (check) => !known.includes(check),
  )
  if (unknown)
    throw new Problem(
      'unknown-check',
      {
        zh: `没有筛查“${unknown}”；现有：${known.join('、')}`,
        en: `"${unknown}" is no check here; there are: ${known.join(', ')}`,
      },
      {
        check: unknown,
      },
    )
}

/** The day of an instant in China. */
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()

function checkNotPast(event: CaseEvent, at: Temporal.Instant): void {
  const { until } = payloadOf<{ until: string }>(event)
  const today = dayOf(at)
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(until), today) >= 0) return
  throw new Problem(
    'invalid-date',
    {
      zh: `承诺日期${until}早于${today}：请填写尚未过去的日期`,
      en: `the promised end ${until} is before ${today}: give a day not yet past`,
    },
    {
      until,
    },
  )
}

/** The day is entered where no rule gives it, and only there (T8: 容缺 without a number needs a day). */
const promise: Rule = (process, _, event, at) => {
  const id = event.type.slice(0, event.type.lastIndexOf('.'))
  const { until } = payloadOf<{ until?: string }>(event)
  const entered = process.limits.find((limit) => limit.id === id)?.amount === null
  if (entered && until === undefined) {
    throw new Problem('invalid-date', {
      zh: `方案和法律均未规定“${id}”的期限：请填写截止日期`,
      en: `neither plan nor law says by when "${id}" is due: enter the day in "until"`,
    })
  }
  if (!entered && until !== undefined) {
    throw new Problem('invalid-date', {
      zh: `“${id}”的日期由时限推算：请勿填写`,
      en: `the day of "${id}" follows from its limit: leave "until" out`,
    })
  }
  if (entered) checkNotPast(event, at)
}

/** 行政许可法 45: the applicant is told how long it will take, so the end cannot be past. */
const suspend: Rule = (_, __, event, at) => checkNotPast(event, at)

/** What was not corrected goes back only when the time that the applicant was given is over. */
const returnCase: Rule = (_, { context }, __, at) => {
  const until = context.correctionUntil
  if (until === null || Temporal.PlainDate.compare(dayOf(at), Temporal.PlainDate.from(until)) > 0) return
  throw new Problem(
    'event-not-possible',
    {
      zh: `申请人可在${until}前补正：期满前不能进行此操作`,
      en: `the applicant has until ${until} to hand in the corrections`,
    },
    {
      until,
    },
  )
}

/** Whoever gives papers away can't be who receives them: the record names two people. */
const takeOver: Rule = (_, { handling: { offered } }, { actor }) => {
  if (offered?.by !== actor.id) return
  throw new Problem('event-not-possible', {
    zh: `${actor.id}是移交人：须由他人接收`,
    en: `${actor.id} has handed it over: somebody else must take it`,
  })
}

/** Papers go to another station, and to a department that has a part in the case. */
const handOver: Rule = (process, { handling: { station } }, event) => {
  const { to, department } = payloadOf<{ to: Station; department?: string }>(event)
  if (to === station && to !== 'back-office') {
    throw new Problem('event-not-possible', {
      zh: '材料已在该环节：请选择其他环节',
      en: `the papers are at ${station} already: name another station`,
    })
  }
  if (department === undefined) return
  if (to !== 'back-office') {
    throw new Problem('event-not-possible', {
      zh: '只有后台审批移交给部门：请勿填写部门',
      en: 'only back offices are a department’s: leave "department" out',
    })
  }
  const parts = partsOf(process).map(({ id }) => id)
  if (parts.includes(department)) return
  throw new Problem('unknown-department', {
    zh: `部门${department}不参与“${process.zh}”；参与部门：${parts.join('、')}`,
    en: `${department} has no part in ${process.slug}: ${parts.join(', ')} have`,
  })
}

const rules: Readonly<Record<string, Rule>> = {
  'take-over': takeOver,
  'hand-over': handOver,
  charge,
  extend,
  issue,
  'request-correction': requestCorrection,
  'submit-correction': submitCorrection,
  return: returnCase,
  screen,
  suspend,
  promise,
}

/** @throws Problem when the event's payload breaks a rule of its type */
export function checkPreconditions(
  process: Process,
  current: Case,
  event: CaseEvent,
  at: Temporal.Instant,
  around: Surroundings,
): void {
  rules[event.type.slice(event.type.lastIndexOf('.') + 1)]?.(process, current, event, at, around)
}
