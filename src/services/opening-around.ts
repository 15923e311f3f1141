import { lookUp } from '../case/entry-on.ts'
import { wantedEntries } from '../case/register-facts.ts'
import { findLookedUp, type Surroundings } from '../case/surroundings.ts'
import { latestDates } from '../database/queries/effective-dates.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import { countCases, lockProjects } from '../database/queries/projects.ts'
import { entriesUnder } from '../database/queries/registers.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { OpenPayload } from '../process/events.ts'
import { listsAsked, ofRules, openingRules, whyNotOpen } from '../process/rules/at-opening.ts'
import type { Rule } from '../process/rules/rule.ts'
import { decidingDates, whyNotStart } from '../process/startable.ts'
import type { Open } from './act.ts'

/** An opening for which the version of its process and the day of receipt are settled. */
export interface Placed {
  readonly act: Open
  readonly process: Process
  readonly day: Temporal.PlainDate
}

const payloadOf = ({ act }: Placed) => act.event.payload as unknown as OpenPayload

/** Asks the database only where there is something to ask for. */
const unlessNone = async <T, R>(
  wanted: readonly T[],
  ask: (wanted: readonly T[]) => Promise<R[]>,
): Promise<R[]> => (wanted.length > 0 ? ask(wanted) : [])

/**
 * What openings are judged by beside themselves, read in their transaction and with their projects locked: for each
 * the surroundings, and whether the county has put into effect what closes it. Most openings ask for nothing.
 */
export async function aroundOpenings(
  tx: Queryable,
  catalogue: readonly Process[],
  openings: readonly Placed[],
  rules: readonly Rule[] = [],
) {
  const deciding = openings.flatMap(({ process }) => decidingDates(catalogue, process))
  const ruled = openings.some(({ process }) => openingRules(rules, process).length > 0)
  const slugs = [...new Set([...deciding.map(({ slug }) => slug), ...(ruled ? [ofRules] : [])])]
  const ids = [...new Set(openings.flatMap((one) => payloadOf(one).project ?? []))]
  const listsOf = ({ process }: Placed) =>
    listsAsked(rules, process).map((register) => ({ register, key: process.zh }))
  const wanted = openings.flatMap((one) => [
    ...wantedEntries(one.process, payloadOf(one).facts),
    ...listsOf(one),
  ])
  // Sent together, done one after the other: the cases of a project are counted when its row is locked.
  const [entered, projects, counts, entries] = await Promise.all([
    unlessNone(slugs, (some) => latestDates(tx, some)),
    unlessNone(ids, (some) => lockProjects(tx, some)),
    unlessNone(ids, (some) => countCases(tx, some)),
    unlessNone(wanted, (some) => entriesUnder(tx, some)),
  ])
  const cases = new Map(counts.map(({ project, process, cases: count }) => [`${project} ${process}`, count]))

  return {
    /** @throws Problem `not-startable` */
    checkStartable(one: Placed): void {
      const { process, day } = one
      const { channel, facts } = payloadOf(one)
      const lookedUp = lookUp(listsOf(one), entries, day)
      const listed = (register: string) => Boolean(findLookedUp({ lookedUp }, register, process.zh)?.entry)
      const why =
        whyNotStart(catalogue, entered, process, day) ??
        whyNotOpen(rules, entered, { process, channel, facts, listed }, day)
      if (!why) return
      const { reason, clause, by, effective } = why
      const from = effective && { date: String(effective.date), assumed: effective.assumed }
      throw new Problem('not-startable', why.detail, { reason, clause, by, effective: from })
    },
    of(one: Placed): Surroundings {
      const { project: id, facts } = payloadOf(one)
      const project = projects.find((each) => each.id === id)
      return {
        lookedUp: lookUp(wantedEntries(one.process, facts), entries, one.day),
        ...(project && {
          project: { ...project, cases: cases.get(`${id} ${one.process.slug}`) ?? 0, handedIn: [] },
        }),
      }
    },
    /** Counts an opening that is taken, for those after it in the same transaction. */
    count(one: Placed): void {
      const key = `${payloadOf(one).project} ${one.process.slug}`
      cases.set(key, (cases.get(key) ?? 0) + 1)
    },
  }
}
