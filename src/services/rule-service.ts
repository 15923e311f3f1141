import { entryOn } from '../case/entry-on.ts'
import type { Actor } from '../case/ledger.ts'
import type { Client } from '../database/client.ts'
import { findDate, insertDate, latestDates } from '../database/queries/effective-dates.ts'
import { entriesOf } from '../database/queries/registers.ts'
import { Problem } from '../problem.ts'
import { citationOf } from '../process/citation.ts'
import type { Department, Process } from '../process/definition.ts'
import type { EnteredDate } from '../process/effective-date.ts'
import { registerKey } from '../process/register-key.ts'
import { ofRules, ruleEffective } from '../process/rules/at-opening.ts'
import { compareItems } from '../process/rules/compare-items.ts'
import type { Rule } from '../process/rules/rule.ts'
import { binds } from '../process/rules/scope.ts'
import { checkDepartment } from './check-department.ts'
import { dayOf } from './day-of.ts'
import { type DateGiven, entryView } from './effective-date-service.ts'
import { once } from './once.ts'

export interface RuleServiceOptions {
  readonly rules: readonly Rule[]
  readonly catalogue: readonly Process[]
  readonly departments: readonly Department[]
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

const unique = (clauses: readonly string[]) => [...new Set(clauses)]

/** What the plan demands of several processes at once, how it is enforced, and from when. */
export function ruleService({ rules, catalogue, departments, database, now }: RuleServiceOptions) {
  const { sql, db } = database

  /** The newest version of each process that a rule binds. */
  const bound = ({ scope }: Pick<Rule, 'scope'>): Process[] => [
    ...new Map(
      catalogue.filter((process) => binds(scope, process)).map((process) => [process.slug, process]),
    ).values(),
  ]

  function ruleView(rule: Rule, entered: readonly EnteredDate[]) {
    const { id, clause, demands, milestones, enforcement, read, atOpening, items } = rule
    const effective = atOpening && ruleEffective(clause, entered)
    return {
      id,
      clause,
      demands,
      processes: bound(rule).map(({ slug }) => slug),
      milestones,
      enforced: enforcement.enforced,
      how: enforcement.enforced ? enforcement.by : enforcement.why,
      read: read ?? null,
      waitsForDate: atOpening !== undefined,
      effective: effective ? String(effective.date) : null,
      items: items ?? null,
    }
  }

  function unknownClause(clause: string, known: readonly string[], what: { zh: string; en: string }) {
    return new Problem('unknown-clause', {
      zh: `条款“${clause}”没有${what.zh}；有的是：${known.join('、')}`,
      en: `"${clause}" has no ${what.en}; these have: ${known.join(', ')}`,
    })
  }

  return {
    async list() {
      const entered = await latestDates(sql, [ofRules])
      return { rules: rules.map((rule) => ruleView(rule, entered)) }
    },

    /**
     * How the items that a clause binds stand to its list on a day, with what a definition says of each.
     * @throws Problem `unknown-clause`
     */
    async items(clause: string, { on }: { readonly on?: string | undefined }) {
      const rule = rules.find((one) => one.clause === clause && one.items !== undefined)
      if (rule?.items === undefined) {
        const known = unique(rules.flatMap((one) => (one.items === undefined ? [] : [one.clause])))
        throw unknownClause(clause, known, { zh: '事项清单', en: 'list of items' })
      }
      const day = on === undefined ? dayOf(now()) : Temporal.PlainDate.from(on)
      const entered = await entriesOf(db, rule.items)
      const inForce = [...Map.groupBy(entered, ({ key }) => registerKey(key)).values()].flatMap((same) => {
        const found = entryOn(same, day)
        return same.flatMap(({ id, key, data }) => (id === found?.id && data ? [{ key, data }] : []))
      })
      const { items, unknown } = compareItems(bound(rule), inForce)
      return {
        clause,
        register: rule.items,
        on: String(day),
        listed: items.filter(({ standing }) => standing === 'listed').length,
        items: items.map(({ process: { slug, zh, en, materials, limits }, standing, entry }) => ({
          slug,
          zh,
          en,
          standing,
          entry,
          materials: materials.map((one) => ({ zh: one.zh, en: one.en })),
          limits: limits.map((limit) => ({
            zh: limit.zh,
            en: limit.en,
            amount: limit.amount,
            unit: limit.unit,
            citation: citationOf(limit.source),
          })),
        })),
        unknown,
      }
    },

    /** @throws Problem `unknown-department`, `unknown-clause`, `id-reused` */
    async enterDate({ id, clause, date }: DateGiven, by: Actor) {
      checkDepartment(departments, by)
      const known = unique(rules.flatMap((one) => (one.atOpening ? [one.clause] : [])))
      if (!known.includes(clause)) {
        throw unknownClause(clause, known, { zh: '待填施行日期的规则', en: 'rule that waits for a date' })
      }
      const day = date === null ? null : Temporal.PlainDate.from(date)
      const { entry, repeated } = await once(
        { id, process: ofRules, clause, date: day, by, at: now() },
        (one) => insertDate(db, one),
        (one) => findDate(db, one),
      )
      return { entry: entryView(entry), repeated }
    },
  }
}

export type RuleService = ReturnType<typeof ruleService>
