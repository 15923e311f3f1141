import { entryOn } from '../case/entry-on.ts'
import type { Actor } from '../case/ledger.ts'
import type { Client } from '../database/client.ts'
import { type EnteredBy, entriesOf, findEntry, insertEntry } from '../database/queries/registers.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Department, Process } from '../process/definition.ts'
import { consultedBy, lackingIn, type Register } from '../process/register.ts'
import { registerKey } from '../process/register-key.ts'
import { checkDepartment } from './check-department.ts'
import { dayOf } from './day-of.ts'
import { inOrder } from './in-order.ts'
import { once } from './once.ts'

export interface RegisterServiceOptions {
  readonly registers: readonly Register[]
  /** Whose definitions say which processes consult them. */
  readonly catalogue: readonly Process[]
  readonly departments: readonly Department[]
  readonly database: Pick<Client, 'db'>
  readonly now: () => Temporal.Instant
}

export interface EntryGiven {
  readonly id: string
  readonly key: string
  readonly from: string
  readonly to?: string | undefined
  readonly data: Readonly<Record<string, unknown>> | null
}

const entryView = ({ from, to, at, data, ...entry }: EnteredBy) => ({
  ...entry,
  from: String(from),
  to: to && String(to),
  data: inOrder(data),
  at: String(at),
})

/** The lists that the county keeps with dates. */
export function registerService({
  registers,
  catalogue,
  departments,
  database: { db },
  now,
}: RegisterServiceOptions) {
  const registerView = ({ source, stock, says, ...register }: Register) => ({
    ...register,
    says: says ?? [],
    consultedBy: consultedBy(register.id, catalogue),
    stock: stock ?? false,
    citation: citationOf(source),
  })

  /** @throws Problem `unknown-register` for one that is not there, or that counts things instead of listing them */
  function getList(id: string): Register {
    const lists = registers.filter(({ stock }) => !stock)
    const found = lists.find((register) => register.id === id)
    if (found) return found
    const known = lists.map((register) => register.id).join(', ')
    throw new Problem('unknown-register', {
      zh: `没有名录“${id}”；现有：${known}`,
      en: `there is no list "${id}"; there are: ${known}`,
    })
  }

  /** @throws Problem `entry-incomplete` */
  function checkComplete(register: Register, data: EntryGiven['data']): void {
    const lacking = lackingIn(register, data)
    if (lacking.length === 0) return
    throw new Problem(
      'entry-incomplete',
      {
        zh: `“${register.zh}”的每一项须写明${lacking.map(({ zh, id }) => `${zh}（${id}）`).join('、')}：请在data中补填`,
        en: `an entry of ${register.id} says ${lacking.map(({ id, en }) => `${id} (${en})`).join(', ')}: add it to its data as text`,
      },
      { lacking: lacking.map(({ id }) => id) },
    )
  }

  return {
    list: async () => ({ registers: registers.map(registerView) }),

    /** The entries in force on a day, and all that was ever entered. @throws Problem `unknown-register` */
    async read(id: string, { on, key }: { on?: string | undefined; key?: string | undefined }) {
      const register = getList(id)
      const day = on === undefined ? dayOf(now()) : Temporal.PlainDate.from(on)
      const entered = await entriesOf(db, id, key)
      const inForce = [...Map.groupBy(entered, (entry) => registerKey(entry.key)).values()].flatMap(
        (same) => {
          const found = entryOn(same, day)
          return found ? same.filter((entry) => entry.id === found.id).map(entryView) : []
        },
      )
      return { register: registerView(register), on: String(day), inForce, entered: entered.map(entryView) }
    },

    /** @throws Problem `unknown-department`, `unknown-register`, `entry-incomplete`, `invalid-date`, `id-reused` */
    async enter(register: string, { from: first, to: last, ...given }: EntryGiven, by: Actor) {
      checkDepartment(departments, by)
      checkComplete(getList(register), given.data)
      const from = Temporal.PlainDate.from(first)
      const to = last === undefined ? null : Temporal.PlainDate.from(last)
      if (to && Temporal.PlainDate.compare(to, from) < 0) {
        throw new Problem('invalid-date', {
          zh: `截止日${to}早于起始日${from}：请按先后填写`,
          en: `the last day ${to} is before the first, ${from}`,
        })
      }
      const { entry, repeated } = await once<EnteredBy>(
        { ...given, register, from, to, by, at: now() },
        (one) => insertEntry(db, one),
        (id) => findEntry(db, id),
      )
      return { entry: entryView(entry), repeated }
    },
  }
}

export type RegisterService = ReturnType<typeof registerService>
