import { defaultSettings } from '../audit/rules/default-settings.ts'
import { auditRules } from '../audit/rules/rules.ts'
import type { RuleSettings } from '../audit/rules/settings.ts'
import { settingsVersions, type ThresholdEntry, thresholdIn, thresholds } from '../audit/rules/thresholds.ts'
import type { Actor } from '../case/ledger.ts'
import type { Client, Sql } from '../database/client.ts'
import { listConfirmations } from '../database/queries/audit-cards.ts'
import {
  type EnteredThresholds,
  findThresholds,
  insertThresholds,
  listThresholds,
} from '../database/queries/audit-thresholds.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import { dayOf } from './day-of.ts'
import { once } from './once.ts'

export interface ThresholdServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly catalogue: readonly Process[]
  readonly now: () => Temporal.Instant
}

/** Thresholds as somebody enters them. */
export interface ThresholdsGiven extends Omit<ThresholdEntry, 'from'> {
  readonly from: string
}

/** The settings of the rules by the day from which they hold, with what the county has entered so far. */
export const settingsNow = async (sql: Sql): Promise<readonly RuleSettings[]> =>
  settingsVersions(await listThresholds(sql)).map(({ settings }) => settings)

const entryView = ({ from, at, ...entry }: EnteredThresholds) => ({
  ...entry,
  from: String(from),
  at: String(at),
})

const refused = (zh: string, en: string) => new Problem('invalid-thresholds', { zh, en })

/** The rules as people read them, and the thresholds by which they judge. */
export function thresholdService({ database: { sql }, catalogue, now }: ThresholdServiceOptions) {
  /** @throws Problem `invalid-thresholds`, `unknown-process` */
  function check(entry: ThresholdEntry, before: readonly ThresholdEntry[]) {
    if (Object.keys(entry.values).length === 0) {
      throw refused('没有填写任何阈值：请至少填写一项', 'there is no threshold in it: give at least one')
    }
    if (String(entry.from) < defaultSettings.from) {
      throw refused(
        `施行日${entry.from}早于${defaultSettings.from}：请填写其后的日期`,
        `they would hold from ${entry.from}, before ${defaultSettings.from}: give a later day`,
      )
    }
    const instant = (entry.values.instant ?? []) as readonly string[]
    const unknown = instant.filter((one) => !catalogue.some(({ slug }) => slug === one))
    if (unknown.length > 0) {
      throw new Problem('unknown-process', {
        zh: `没有流程${unknown.join('、')}：请填写流程目录中的slug`,
        en: `there is no process ${unknown.join(', ')}: give slugs of the catalogue`,
      })
    }
    for (const { settings } of settingsVersions([...before, entry])) {
      const [from, to] = ['dutyFrom', 'dutyTo'].map((id) => thresholdIn(settings, id) as string)
      if (String(from) < String(to)) continue
      throw refused(
        `自${settings.from}起值班将于${from}开始、${to}结束：开始须早于结束`,
        `from ${settings.from} duty would begin at ${from} and end at ${to}: it must begin before it ends`,
      )
    }
  }

  return {
    /** Every rule with its guard, what it can't see and its thresholds; each version of them, and who entered what. */
    async rules() {
      const [entries, confirmations] = await Promise.all([listThresholds(sql), listConfirmations(sql)])
      return {
        asOf: String(dayOf(now())),
        rules: auditRules.map(({ id, zh, en, severity, over, guard, blind = null }) => ({
          ...{ id, zh, en, severity, over, guard, blind },
        })),
        thresholds,
        settings: settingsVersions(entries).map(({ settings, setBy }) => ({
          ...{ from: settings.from, mark: settings.mark, source: settings.source },
          thresholds: Object.fromEntries(thresholds.map(({ id }) => [id, thresholdIn(settings, id)])),
          setBy,
        })),
        entries: entries.map(entryView),
        confirmations: confirmations.map(({ at, ...one }) => ({ ...one, at: String(at) })),
      }
    },

    /** @throws Problem `invalid-thresholds`, `unknown-process`, `id-reused` */
    async enter({ id, from, source, values }: ThresholdsGiven, by: Actor) {
      const entry = { id, from: Temporal.PlainDate.from(from), source, values }
      check(entry, await listThresholds(sql))
      const { entry: kept, repeated } = await once<EnteredThresholds>(
        { ...entry, by, at: now() },
        (one) => insertThresholds(sql, one),
        (one) => findThresholds(sql, one),
      )
      return { entry: entryView(kept), repeated }
    },
  }
}

export type ThresholdService = ReturnType<typeof thresholdService>
