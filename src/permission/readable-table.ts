import type { Name, Process, Source } from '../process/definition.ts'
import { leafEvents, lifeEvents, stations, timeEvents } from '../process/events.ts'
import { leaves } from '../process/tree.ts'
import type { Role } from './roles.ts'
import { nameOf, partsOfType, ruleNamed } from './rule-of.ts'
import { departmentsIn } from './scope.ts'
import { type EventRule, eventRules, type RouteRule, routeRules, type Scope } from './table.ts'

/** One row of the table of who may do what to a case, in words. */
export interface ReadableRule extends Name {
  /** The row's name; of a process the event as it is sent, as `tax.pass`. */
  readonly event: string
  readonly source: Source
  /** The item that it happens to, where the rows are of a process. */
  readonly item: Name | null
  readonly may: readonly {
    readonly role: Role
    readonly scopes: readonly Scope[]
    /** Ids; null where the rows are of no process. */
    readonly departments: readonly string[] | null
  }[]
}

const kinds: Readonly<Record<string, Name>> = { ...leafEvents, ...lifeEvents }

/** What tells rows of one event apart. */
const places: Readonly<Record<string, Name>> = {
  'front-desk': { zh: '前台', en: 'front desk' },
  'back-office': { zh: '后台', en: 'back office' },
  issuing: { zh: '出件窗口', en: 'issuing window' },
  separable: { zh: '可单独办理的事项', en: 'an item that can be taken out' },
}

function wordsOf(rule: string): Name {
  const [event = '', place] = rule.split(':')
  const { zh, en } = kinds[event] ?? { zh: event, en: event }
  const at = place === undefined ? undefined : places[place]
  return at ? { zh: `${zh}（${at.zh}）`, en: `${en} (${at.en})` } : { zh, en }
}

const scopesOf = (scopes: Scope | readonly Scope[]) => (typeof scopes === 'string' ? [scopes] : scopes)

const mayOf = (rule: EventRule) =>
  Object.entries(rule.may).map(([role, scopes]) => ({
    role: role as Role,
    scopes: scopesOf(scopes),
    departments: null,
  }))

/** The rows as they stand in the table. */
export const readableRules = (): ReadableRule[] =>
  Object.entries(eventRules).map(([event, rule]) => ({
    event,
    ...wordsOf(event),
    source: rule.source,
    item: null,
    may: mayOf(rule),
  }))

const isOfTime = (type: string) => type in timeEvents || /\.(elapsed|overdue)$/.test(type)

/**
 * The same for one process: which departments' people, item by item.
 * @param heard the events that its machine hears
 */
export function readableRulesOf(process: Process, heard: Iterable<string>): ReadableRule[] {
  const items = new Map(leaves(process.tree).map(({ id, zh, en }) => [id, { zh, en }]))
  const types = ['open', ...heard].filter((type) => !isOfTime(type))
  return types.flatMap((type) => {
    const { leaf = '' } = partsOfType(type)
    // Papers are taken over where they were handed to: each station has its row.
    const names =
      type === 'take-over' ? stations.map((to) => `take-over:${to}` as const) : [nameOf(process, type)]
    return names.flatMap((name) => {
      const rule = ruleNamed(name)
      if (!rule) return []
      const may = mayOf(rule).map((one) => ({
        ...one,
        departments: [
          ...new Set(one.scopes.flatMap((scope) => departmentsIn(scope, process, leaf || undefined))),
        ],
      }))
      return [{ event: type, ...wordsOf(name), source: rule.source, item: items.get(leaf) ?? null, may }]
    })
  })
}

/** Who may ask for what beside: everybody, whoever has signed in, or these roles. */
export const readableOperations = (): { readonly operation: string; readonly who: RouteRule }[] =>
  Object.entries(routeRules).map(([operation, who]) => ({ operation, who }))
