import type { LogReport } from '../../audit/mining/mine-log.ts'
import { checked } from '../../schemas/checked.ts'
import { logQuestionBody } from '../../schemas/event-log.ts'
import { logsHere, reportHere } from '../../services/logs/logs-here.ts'
import type { LogQuestion } from '../../services/logs/report-on-log.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { readJson } from '../input/read-json.ts'
import { columns } from '../print/columns.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'
import { withDatabase } from './open.ts'

/** The logs that are there. */
export const listed = (env: NodeJS.ProcessEnv) =>
  withDatabase(env, async ({ sql }) =>
    columns(
      (await logsHere(sql)).map(({ id, name, state, found }) => [
        id,
        state,
        String(found?.events ?? ''),
        name,
      ]),
      [2],
    ),
  )

/** Figures of a log; questions come as a JSON file, as the service takes them. */
export async function reportFrom(id: string, asked: string | undefined, env: NodeJS.ProcessEnv) {
  const given = asked === undefined ? {} : await readJson(asked, 'give {"limits": […], "conformance": {…}}')
  const question = checked('question', logQuestionBody, given, 'question') as LogQuestion
  return withDatabase(env, async ({ sql }) =>
    reportHere(id, question, { sql, catalogue: await catalogueIn(sql), calendar: shippedCalendar() }),
  )
}

const hours = (seconds: number | undefined) => (seconds === undefined ? '–' : (seconds / 3600).toFixed(1))

/** The figures in short, in hours; `--json` has all of them, in seconds. */
export function reportPage(
  report: LogReport & Partial<Pick<Awaited<ReturnType<typeof reportFrom>>, 'conformance'>>,
) {
  const { caseDuration: whole, follows, variants, variantCount, limits, conformance } = report
  const top = follows.slice(0, 10)
  return [
    `办件 cases ${report.cases}  事件 events ${report.events}`,
    `全程 whole case, hours: 平均 mean ${hours(whole.plainSeconds?.mean)}  p90 ${hours(whole.plainSeconds?.p90)}  工作时间 working: 平均 mean ${hours(whole.workingSeconds?.mean)}  p90 ${hours(whole.workingSeconds?.p90)}`,
    ...(whole.uncounted > 0
      ? [`  ${whole.uncounted} 件无日历，未计工作时间 cases lie outside the calendars: no working time`]
      : []),
    `变体 variants ${variantCount}`,
    ...variants.slice(0, 5).map(({ count, activities }) => `  ${count}  ${activities.join(' → ')}`),
    '直接跟随 directly follows (count, median hours)',
    ...columns(
      top.map(({ from, to, count, between }) => [
        `  ${count}`,
        hours(between.plainSeconds?.median),
        `${from} → ${to}`,
      ]),
      [0, 1],
    ),
    ...limits.map(
      ({ from, to, amount, unit, results, onTimeShare }) =>
        `期限 limit ${from} → ${to} ${amount} ${unit}: ${onTimeShare === null ? '–' : `${(onTimeShare * 100).toFixed(1)} %`} 按时 on time (${results.kept} / ${results.exceeded}; 未完 open ${results.open}, 未计 uncounted ${results.uncounted})`,
    ),
    ...(conformance
      ? [
          `符合 conformance with ${conformance.process} v${conformance.version}: ${conformance.conforming} 符合 conform, ${conformance.unfinished} 未完 unfinished; fitness ${conformance.fitness?.toFixed(3) ?? '–'}`,
          ...conformance.deviations
            .slice(0, 10)
            .map(({ count, activity, states }) => `  ${count}  ${activity} 于 in ${states.join(', ')}`),
        ]
      : []),
  ]
}
