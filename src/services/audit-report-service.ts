import { method } from '../audit/measures/comparison.ts'
import { type CaseFilter, lets } from '../audit/measures/selection.ts'
import type { Client } from '../database/client.ts'
import { latestDates } from '../database/queries/effective-dates.ts'
import { clockEvents, listedCases, type OpenCase, openCases } from '../database/queries/figures.ts'
import type { Plan } from '../plan/plan.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import { checkLimit, checkMet } from './check-met.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { dayOf } from './day-of.ts'
import { type FiguresOptions, figures } from './figures.ts'
import type { Asking, Of } from './figures-worker.ts'
import { breached, isAsked, isListed } from './open-case-filter.ts'
import { pageOf } from './page-of.ts'
import { inPlan } from './plan-filter.ts'

/** A filter as people write it. */
export interface ReportQuery extends Omit<CaseFilter, 'from' | 'until' | 'by'> {
  /** The first day; the beginning of everything when absent. */
  readonly from?: string
  /** The last day; today when absent. */
  readonly until?: string
  readonly by?: CaseFilter['by']
}

export interface ListQuery extends ReportQuery {
  readonly after?: string
  readonly size?: number
}

export interface ComparisonQuery {
  readonly process: string
  /** The first day of the reform; the last effective date of the process when absent. */
  readonly date?: string
  /** Months on either side. */
  readonly months?: number
}

export interface AuditReportOptions extends Omit<FiguresOptions, 'sql'> {
  readonly database: Pick<Client, 'sql'>
  readonly plan: Plan
  readonly now: () => Temporal.Instant
}

const shanghai = 'Asia/Shanghai'
const secondOf = (day: Temporal.PlainDate) =>
  Math.floor(day.toZonedDateTime(shanghai).toInstant().epochMilliseconds / 1000)

/** The figures of the county's cases, and the cases behind each of them. */
export function auditReportService({
  database: { sql },
  engine,
  catalogue,
  plan,
  now,
  onFault,
}: AuditReportOptions) {
  const kept = figures({ sql, engine, catalogue, onFault })

  /** @throws Problem `invalid-date`, `unknown-process`, `unknown-section`, `unknown-department`, `unknown-limit` */
  function filterOf(query: ReportQuery): CaseFilter {
    const { from, until, by = 'closed', section, department, process, ...rest } = query
    const last = until === undefined ? dayOf(now()) : Temporal.PlainDate.from(until)
    const first = Temporal.PlainDate.from(from ?? '2000-01-01')
    if (Temporal.PlainDate.compare(first, last) > 0)
      throw new Problem('invalid-date', {
        zh: `起始日期${first}晚于截止日期${last}：请更正`,
        en: `the period begins on ${first}, after its last day ${last}: correct one of them`,
      })
    checkProcess(catalogue, process)
    const named = inPlan(plan, { section, department })
    checkLimit(catalogue, query.limit)
    return {
      ...rest,
      ...(process !== undefined && { process }),
      ...(named.section !== undefined && { section: named.section }),
      ...(named.department !== undefined && { department: named.department }),
      by,
      from: secondOf(first),
      until: secondOf(last.add({ days: 1 })),
    }
  }

  /** What the closed cases say, and the open ones that a filter asks about. @throws Problem as `checkMet` */
  async function casesOf<K extends Asking>(filter: CaseFilter, ask: K, of: Of<K>) {
    const [closed, all] = await Promise.all([kept.ask(ask, of), openCases(sql)])
    checkMet(filter, closed.texts, all)
    return { closed: closed.answer, open: all.filter((one) => isAsked(catalogue, one, filter)) }
  }

  return {
    /** @throws Problem as `filterOf` and `checkMet` */
    async report(query: ReportQuery) {
      const filter = filterOf(query)
      const asOf = now()
      const { closed, open } = await casesOf(filter, 'report', filter)
      const inPeriod = (at: number) => at >= filter.from && at < filter.until
      return {
        asOf: String(asOf),
        cases: {
          received: closed.received + open.filter(({ openedAt }) => inPeriod(openedAt)).length,
          accepted: closed.accepted + open.filter(({ acceptedAt }) => inPeriod(acceptedAt)).length,
          closed: closed.closed,
          open: closed.open + open.filter(({ openedAt }) => openedAt < filter.until).length,
          overdueNow: open.filter((of) => breached(catalogue, of, of.overdue, filter)).length,
          warnedNow: open.filter((of) => breached(catalogue, of, of.warned, filter)).length,
        },
        ...closed.figures,
        averages: averagesOf(catalogue, filter),
      }
    },

    /**
     * The figures of the cases that have closed under one version: none may have, where a version has just begun.
     * @throws Problem `unknown-process`
     */
    async closedUnder(version: string) {
      const { answer } = await kept.ask('report', filterOf({ process: version, by: 'closed' }))
      return answer.figures
    },

    /**
     * The cases behind a number: those of a filter, newest first by the instant that the filter asks about.
     * @throws Problem as `filterOf` and `checkMet`, `invalid-request` for a cursor that no list has given out
     */
    async list({ after: cursor, size = 50, ...query }: ListQuery) {
      const filter = filterOf(query)
      const from = readCursor('audited', cursor)
      const after = from && { at: Math.floor(from.at.epochMilliseconds / 1000), id: from.id }
      const { closed, open } = await casesOf(filter, 'list', { filter, size, after })
      const page = pageOf(size, after)
      for (const { at, id } of closed.places) page.add(at, () => id)
      let total = closed.total
      for (const of of open) {
        const when = whenOf(of, filter)
        if (!isListed(catalogue, of, filter, when)) continue
        total += 1
        page.add(when, () => of.id)
      }
      const places = page.places()
      const ids = places.map(({ id }) => id)
      const [found, proving] = await Promise.all([listedCases(sql, ids), proof(ids, filter)])
      const last = places.at(-1)
      return {
        total,
        cases: places.flatMap(({ id }) => {
          const one = found.get(id)
          if (!one) return []
          const { openedAt, closedAt } = one
          const events = proving.filter(
            ({ caseId, limit }) => caseId === id && breached(catalogue, one, [limit], filter),
          )
          return [
            {
              ...one,
              openedAt: String(openedAt),
              closedAt: closedAt && String(closedAt),
              proof: events.map(({ seq }) => seq),
            },
          ]
        }),
        next:
          last && places.length === size
            ? cursorOf('audited', { at: Temporal.Instant.fromEpochMilliseconds(last.at * 1000), id: last.id })
            : null,
      }
    },

    /**
     * The ids of all cases of a filter, in no order.
     * @throws Problem as `filterOf` and `checkMet`, `unknown-limit`
     */
    async idsOf(query: ReportQuery): Promise<string[]> {
      const filter = filterOf(query)
      checkLimit(catalogue, query.limit)
      const { closed, open } = await casesOf(filter, 'ids', filter)
      const listed = open.filter((of) => isListed(catalogue, of, filter, whenOf(of, filter)))
      return [...closed, ...listed.map(({ id }) => id)]
    },

    /**
     * The cases received before and after a reform took effect: the process in all its versions, and before it also
     * the items that it merged.
     * @throws Problem `unknown-process`, `invalid-date` where no effective date is known and none is given
     */
    async comparison({ process: slug, date, months = 6 }: ComparisonQuery) {
      checkProcess(catalogue, slug)
      const day = date === undefined ? await effectiveDate(slug) : Temporal.PlainDate.from(date)
      const merged = catalogue
        .filter((one) => one.slug === slug)
        .flatMap(({ mergedItems }) => mergedItems.map((part) => part.slice(0, part.lastIndexOf('@'))))
      const [first, last] = [day.subtract({ months }), day.add({ months })]
      const filter = (from: Temporal.PlainDate, until: Temporal.PlainDate): CaseFilter => ({
        by: 'received',
        from: secondOf(from),
        until: secondOf(until),
      })
      const processes = [...new Set([slug, ...merged])]
      const both = {
        before: { processes, filter: filter(first, day) },
        after: { processes: [slug], filter: filter(day, last) },
      }
      const met: CaseFilter = { process: slug, by: 'received', from: 0, until: 0 }
      const { closed } = await casesOf(met, 'comparison', both)
      return {
        date: String(day),
        from: String(first),
        until: String(last.subtract({ days: 1 })),
        processes,
        ...closed,
        method,
      }
    },

    /** Ends the thread that counts. */
    close: kept.close,
  }

  /** What proves that cases belong under a filter which asks for limits that passed or were warned of. */
  async function proof(ids: readonly string[], { result }: CaseFilter) {
    return result === 'exceeded' || result === 'warned' ? clockEvents(sql, ids, result) : []
  }

  async function effectiveDate(slug: string): Promise<Temporal.PlainDate> {
    const dates = (await latestDates(sql, [slug])).flatMap(({ date }) => date ?? [])
    const last = dates.sort(Temporal.PlainDate.compare).at(-1)
    if (last) return last
    throw new Problem('invalid-date', {
      zh: `本县尚未录入流程${slug}的实施日期：请先录入，或填写date`,
      en: `the county has entered no effective date of ${slug}: enter one, or give "date"`,
    })
  }
}

/** The instant of an open case that a filter asks about, in epoch seconds; 0 where it has not come. */
const whenOf = ({ acceptedAt, openedAt }: OpenCase, { by }: CaseFilter): number =>
  by === 'accepted' ? acceptedAt : openedAt

export type AuditReportService = ReturnType<typeof auditReportService>

/** @throws Problem `unknown-process` */
function checkProcess(catalogue: readonly Process[], process: string | undefined): void {
  if (process === undefined || catalogue.some((one) => lets({ process }, one))) return
  throw new Problem(
    'unknown-process',
    {
      zh: `没有流程${process}：请填写流程目录中的slug，或slug@版本`,
      en: `there is no process ${process}: give a slug of the catalogue, or slug@version`,
    },
    { process },
  )
}

/** Averages that the plan sets over all cases together: measures, and never a limit of one case. */
function averagesOf(catalogue: readonly Process[], filter: CaseFilter) {
  return catalogue
    .filter((process) => lets(filter, process))
    .flatMap(({ slug, version, measures = [] }) =>
      measures.map(({ id, zh, en, amount, unit }) => ({
        ...{ process: slug, version, id, zh, en, amount, unit },
        /** Its value is computed with the plan's targets. */
        values: '/plan/targets',
      })),
    )
}
