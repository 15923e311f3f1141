import { randomBytes } from 'node:crypto'
import { setImmediate as others } from 'node:timers/promises'
import { drawing, lotOf, method, populationHash } from '../audit/draw/draw.ts'
import type { Actor } from '../case/ledger.ts'
import type { Client } from '../database/client.ts'
import { type Draw, findDraw, insertDraw, listDraws } from '../database/queries/audit-draws.ts'
import { listedCases } from '../database/queries/figures.ts'
import { Problem } from '../problem.ts'
import type { AuditReportService, ReportQuery } from './audit-report-service.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { dayOf } from './day-of.ts'
import { checkRepeated, once } from './once.ts'

export interface DrawServiceOptions {
  readonly database: Pick<Client, 'sql'>
  readonly report: Pick<AuditReportService, 'idsOf'>
  readonly now: () => Temporal.Instant
}

/** What an auditor asks for; without a seed the service makes one. */
export interface DrawAsked {
  readonly id: string
  readonly size: number
  readonly seed?: string
  readonly filter: ReportQuery
}

/** Cases hashed between two turns of everybody else: some 10 ms of work. */
const atATime = 10_000

const drawView = ({ cases, at, ...draw }: Draw) => ({ ...draw, drawn: cases.length, at: String(at) })

/** Random draws of cases for inspection: recorded, and drawn the same by anybody who has the seed. */
export function drawService({ database: { sql }, report, now }: DrawServiceOptions) {
  async function lowest(seed: string, size: number, ids: readonly string[]) {
    const of = drawing(seed, size)
    for (const [index, id] of ids.entries()) {
      if (index % atATime === 0) await others()
      of.add(id)
    }
    return of.drawn()
  }

  const view = async (draw: Draw) => {
    const found = await listedCases(sql, draw.cases)
    return {
      ...drawView(draw),
      method,
      cases: draw.cases.flatMap((id) => {
        const one = found.get(id)
        if (!one) return []
        const { openedAt, closedAt } = one
        return [
          {
            ...{ ...one, openedAt: String(openedAt), closedAt: closedAt && String(closedAt) },
            lot: lotOf(draw.seed, id),
          },
        ]
      }),
    }
  }

  return {
    /**
     * Draws once for each id of a sender's; sent again, it gives the first draw, whatever has happened to the cases.
     * @throws Problem as the list of cases, `id-reused`
     */
    async draw({ id, size, seed: given, filter: asked }: DrawAsked, by: Actor) {
      const kept = (await findDraw(sql, id)) as Draw<ReportQuery> | undefined
      // "Until today" would be other cases tomorrow: the day is a part of what is kept.
      const until = asked.until ?? kept?.filter.until ?? String(dayOf(now()))
      const filter = { ...asked, until }
      if (kept) {
        const { seed, population, populationHash: digest, cases, at } = kept
        const sent = {
          id,
          seed: given ?? seed,
          filter,
          size,
          population,
          populationHash: digest,
          cases,
          by,
          at,
        }
        return { draw: await view(checkRepeated<Draw>(sent, kept)), repeated: true }
      }
      const seed = given ?? randomBytes(16).toString('hex')
      const at = now()
      const ids = await report.idsOf(filter)
      const cases = await lowest(seed, size, ids)
      const { entry, repeated } = await once<Draw>(
        {
          id,
          seed,
          filter,
          size,
          population: ids.length,
          populationHash: populationHash(ids),
          cases,
          by,
          at,
        },
        (one) => insertDraw(sql, one),
        (one) => findDraw(sql, one),
      )
      return { draw: await view(entry), repeated }
    },

    async list({ limit, after }: { readonly limit: number; readonly after?: string | undefined }) {
      const rows = await listDraws(sql, limit + 1, readCursor('draws', after))
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        asOf: String(now()),
        draws: page.map(drawView),
        next: rows.length > limit && last ? cursorOf('draws', last) : null,
      }
    },

    /** @throws Problem `unknown-draw` */
    async read(id: string) {
      const draw = await findDraw(sql, id)
      if (draw) return { draw: await view(draw) }
      throw new Problem('unknown-draw', {
        zh: `没有抽查${id}：请在抽查列表中查找`,
        en: `there is no draw ${id}: look it up in the list of draws`,
      })
    },
  }
}

export type DrawService = ReturnType<typeof drawService>
