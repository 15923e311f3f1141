import { isDeepStrictEqual } from 'node:util'
import type { Client } from '../database/client.ts'
import { findAccount, lockPerson } from '../database/queries/accounts.ts'
import {
  findAppointment,
  insertAppointment,
  insertEnd,
  type KeptAppointment,
  listAppointments,
  openAppointments,
  openSubstitutions,
  substitutionsOf,
} from '../database/queries/appointments.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { findExcluded } from '../people/exclusive-roles.ts'
import { holdsOn } from '../people/in-force.ts'
import { findSubstitutionFault } from '../people/stand-in.ts'
import type { Appointment } from '../permission/appointment.ts'
import { type Role, roles } from '../permission/roles.ts'
import { Problem } from '../problem.ts'
import type { Department, Name, Process } from '../process/definition.ts'
import { dayOf } from './day-of.ts'
import type { Session, SessionService } from './session-service.ts'
import { appointmentView } from './session-view.ts'

export interface AppointmentServiceOptions {
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly sessions: Pick<SessionService, 'forgetAccount'>
  readonly departments: readonly Department[]
  readonly windows: readonly { readonly code: string; readonly departments: readonly Department[] }[]
  readonly catalogue: readonly Process[]
  readonly now: () => Temporal.Instant
}

export interface AppointmentGiven {
  readonly id: string
  readonly account: string
  readonly role: Role
  readonly department: string
  readonly window?: string | undefined
  readonly processes?: readonly string[] | undefined
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
}

export interface SubstitutionGiven {
  readonly id: string
  /** Of the person who is away. */
  readonly appointment: string
  readonly standIn: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly processes?: readonly string[] | undefined
}

const keptView = ({ ended, ...appointment }: KeptAppointment) => ({
  ...appointmentView(appointment),
  ended: ended && { at: String(ended.at), by: ended.by },
})

/** What was given, without when it was recorded. */
const content = ({ recordedAt: _, ...rest }: Appointment): unknown => JSON.parse(JSON.stringify(rest))

/** Who may act as what, and who stands in for whom. Whoever acts is named by a sign-in name. */
export function appointmentService(options: AppointmentServiceOptions) {
  const { database, sessions, departments, windows, catalogue, now } = options
  const { sql, db } = database

  async function getEnabled(id: string) {
    const account = await findAccount(db, id)
    if (account && !account.disabledAt) return account
    const found = account ? 'is disabled' : 'is not there'
    throw new Problem('unknown-account', {
      zh: `账号${id}${account ? '已停用' : '不存在'}：请在列表中查找`,
      en: `the account ${id} ${found}: look it up in the list`,
    })
  }

  async function getAppointment(id: string): Promise<KeptAppointment> {
    const found = await findAppointment(sql, id)
    if (found) return found
    throw new Problem('unknown-appointment', {
      zh: `没有岗位授权${id}：请在列表中查找`,
      en: `there is no appointment ${id}: look it up in the list`,
    })
  }

  function checkPlace({
    department,
    window,
    processes = [],
  }: Pick<AppointmentGiven, 'department' | 'window' | 'processes'>) {
    if (!departments.some(({ id }) => id === department)) {
      throw new Problem('unknown-department', {
        zh: `没有部门${department}：请从部门列表中选择`,
        en: `the plan names no department ${department}: GET /departments lists them`,
      })
    }
    const known = windows.filter((one) => one.departments.some(({ id }) => id === department))
    if (window !== undefined && !known.some(({ code }) => code === window)) {
      const codes = known.map(({ code }) => code).join(', ') || 'none'
      throw new Problem('unknown-window', {
        zh: `部门${department}没有窗口${window}；现有：${codes}`,
        en: `${department} has no window ${window}; it has: ${codes}`,
      })
    }
    const unknown = processes.find((slug) => !catalogue.some((process) => process.slug === slug))
    if (unknown)
      throw new Problem('unknown-process', {
        zh: `没有流程${unknown}：请从流程列表中选择`,
        en: `there is no process ${unknown}: GET /processes lists them`,
      })
  }

  /** Writes an appointment once, unless the person has a role beside which it may not stand. */
  async function appoint(wanted: Appointment) {
    const outcome = await sql.begin(async (tx) => {
      const accounts = await lockPerson(tx, wanted.account)
      const kept = await findAppointment(tx, wanted.id)
      if (kept) return repeated(wanted, kept)
      const excluded = findExcluded(wanted, await openAppointments(tx, accounts))
      if (excluded) throw excludedProblem(wanted, excluded)
      await insertAppointment(tx, wanted)
      return { appointment: keptView({ ...wanted, ended: null }), repeated: false }
    })
    sessions.forgetAccount(wanted.account)
    return outcome
  }

  async function end(tx: Queryable, appointment: KeptAppointment, by: string): Promise<void> {
    await insertEnd(tx, { appointment: appointment.id, at: now(), by })
    sessions.forgetAccount(appointment.account)
  }

  async function ended(appointment: KeptAppointment, by: string) {
    await sql.begin(async (tx) => {
      await lockPerson(tx, appointment.account)
      await end(tx, appointment, by)
      // Nobody stands in for what nobody holds.
      for (const one of await substitutionsOf(tx, appointment)) await end(tx, one, by)
    })
    return { appointment: keptView(await getAppointment(appointment.id)) }
  }

  return {
    /**
     * @throws Problem `unknown-account`, `unknown-department`, `unknown-window`, `unknown-process`, `invalid-date`,
     *   `not-yourself`, `roles-exclude`, `id-reused`
     */
    async give({ from = dayOf(now()), to, window, processes, ...given }: AppointmentGiven, by: string) {
      checkPlace({ ...given, window, processes })
      if (to && Temporal.PlainDate.compare(from, to) > 0) {
        throw new Problem('invalid-date', {
          zh: `起始日${from}晚于截止日${to}：请按先后填写`,
          en: `its first day ${from} is after its last ${to}: give days in their order`,
        })
      }
      await getEnabled(given.account)
      if (given.account === by) {
        throw new Problem('not-yourself', {
          zh: `${by}是本人账号：不能给自己授权`,
          en: `${by} is your own account: nobody appoints themselves`,
        })
      }
      return appoint({
        ...given,
        from,
        to: to ?? null,
        ...(window !== undefined && { window }),
        ...(processes !== undefined && { processes }),
        by,
        recordedAt: now(),
      })
    },

    /** Ends an appointment, and the substitutions for it. @throws Problem `unknown-appointment` */
    async end(id: string, by: string) {
      return ended(await getAppointment(id), by)
    },

    /** Every appointment that was ever given, of one account, department or role, the latest first. */
    async list(filter: {
      limit: number
      account?: string | undefined
      department?: string | undefined
      role?: Role | undefined
      after?: string | undefined
    }) {
      const rows = await listAppointments(sql, { ...filter, limit: filter.limit + 1 })
      const page = rows.slice(0, filter.limit)
      const next = rows.length > filter.limit ? (page.at(-1)?.id ?? null) : null
      return { appointments: page.map(keptView), next }
    },

    /**
     * A person, or the head of their department, names who stands in while they are away.
     * @throws Problem `unknown-appointment`, `unknown-account`, `unknown-process`, `not-your-substitution`,
     *   `stand-in-not-possible`, `roles-exclude`, `id-reused`
     */
    async substitute(
      { id, appointment: of, standIn, from, to, processes }: SubstitutionGiven,
      session: Session,
    ) {
      const { ended: end, ...appointment } = await getAppointment(of)
      checkOwn(session, appointment)
      if (end) throw notPossible('the appointment has ended')
      if (Temporal.PlainDate.compare(from, dayOf(now())) < 0) {
        throw notPossible(`its first day ${from} is past`)
      }
      await getEnabled(standIn)
      checkPlace({ department: appointment.department, processes })
      const held = await openAppointments(sql, [standIn])
      const fault = findSubstitutionFault({ appointment, standIn, held, from, to, processes })
      if (fault) throw notPossible(fault)
      return appoint({
        ...appointment,
        id,
        account: standIn,
        from,
        to,
        ...(processes !== undefined && { processes }),
        standsInFor: appointment.account,
        by: session.account,
        recordedAt: now(),
      })
    },

    /** @throws Problem `unknown-appointment`, `not-your-substitution` */
    async endSubstitution(id: string, session: Session) {
      const kept = await getAppointment(id)
      if (kept.standsInFor === undefined) {
        throw new Problem('not-your-substitution', {
          zh: `${id}不是代理：岗位授权由安全管理员终止`,
          en: `${id} is no substitution: the security administrator ends appointments`,
        })
      }
      checkOwn(session, { account: kept.standsInFor, department: kept.department })
      return ended(kept, session.account)
    },

    /** Who stands in for whoever asks, now or later; a head sees those of the whole department. */
    async substitutions({ account, appointment }: Session) {
      const department = appointment?.role === 'department-head' ? appointment.department : null
      const open = await openSubstitutions(sql, { account, department, today: dayOf(now()) })
      return { substitutions: open.map(keptView) }
    },

    /** Who works in a department today: stand-ins are found among them. */
    async colleagues(department: string) {
      const today = dayOf(now())
      const kept = await listAppointments(sql, { department, limit: 1000 })
      const names = new Map<string, { account: string; name: string; roles: Role[] }>()
      for (const { account, role, name, ended: end, standsInFor, ...one } of kept) {
        if (end || standsInFor !== undefined || !holdsOn(one, today)) continue
        const person = names.get(account) ?? { account, name, roles: [] }
        person.roles.push(role)
        names.set(account, person)
      }
      return { colleagues: [...names.values()].toSorted((a, b) => (a.account < b.account ? -1 : 1)) }
    },
  }
}

const notPossible = (found: string | Name) => new Problem('stand-in-not-possible', found)

function repeated(wanted: Appointment, kept: KeptAppointment) {
  const { ended: _, ...appointment } = kept
  if (isDeepStrictEqual(content(wanted), content(appointment))) {
    return { appointment: keptView(kept), repeated: true }
  }
  throw new Problem('id-reused', {
    zh: `编号${wanted.id}已用于其他授权：每次请用新编号`,
    en: `${wanted.id} stands for another appointment: choose a new id for each`,
  })
}

const excludedProblem = (wanted: Appointment, held: Appointment) =>
  new Problem(
    'roles-exclude',
    {
      zh: `${wanted.account}不能担任${roles[wanted.role].zh}：同一人已以${held.account}担任${roles[held.role].zh}；三类管理员须由三人分别担任，且不兼其他岗位`,
      en:
        `${wanted.account} can not be ${roles[wanted.role].en} (${roles[wanted.role].zh}) while the same person is ` +
        `${roles[held.role].en} (${roles[held.role].zh}) as ${held.account}: the three administrators are three people, and do nothing else here`,
    },
    { held: held.id },
  )

/** Substitutions are named by the person who is away, or by a head of the department. */
function checkOwn(session: Session, { account, department }: Pick<Appointment, 'account' | 'department'>) {
  const { appointment } = session
  if (session.account === account) return
  if (appointment?.role === 'department-head' && appointment.department === department) return
  throw new Problem('not-your-substitution', {
    zh: `由${department}的${account}本人或该部门负责人指定代理人`,
    en: `${account} of ${department}, or the head of ${department}, names who stands in`,
  })
}

export type AppointmentService = ReturnType<typeof appointmentService>
