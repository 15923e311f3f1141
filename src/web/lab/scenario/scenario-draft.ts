import type { ParameterValue } from '../../../simulation/office/office-input.ts'
import type { Parameter } from '../../../simulation/office/parameters.ts'
import type { ScenarioOutline } from '../../../simulation/scenario/outline.ts'
import type { Scenario, ScenarioStaff } from '../../../simulation/scenario/scenario.ts'
import { api, ask } from '../../api/client.ts'
import { ServiceProblem } from '../../api/service-problem.ts'

/** A scenario of a proposal: what is compared and its names are the proposal's. */
export type ScenarioDraft = Omit<Scenario, 'zh' | 'en' | 'reform' | 'variants'>
export type Given = ParameterValue | Parameter

/** What a scenario may say, and the scenario with what it left open filled in. */
export interface Outline extends ScenarioOutline {
  readonly scenario: ScenarioDraft
}

/** @throws ServiceProblem `scenario-invalid` with the place `at` */
export async function readOutline(reform: string, scenario: object): Promise<Outline> {
  const params = { path: { reform } }
  const body = { scenario: scenario as Record<string, unknown> }
  const answer: unknown = await ask(api.POST('/reforms/{reform}/scenario', { params, body }))
  return answer as Outline
}

/** Where in the scenario a problem is, as `parameters/rate.fail`. */
export function placeOf(problem: unknown): string | undefined {
  const at = problem instanceof ServiceProblem ? problem.body?.at : undefined
  return typeof at === 'string' ? at : undefined
}

/** The draft with a parameter given, or left to what is usual. */
export function withParameter(draft: ScenarioDraft, name: string, given: Given | undefined): ScenarioDraft {
  const { [name]: _, ...others } = draft.parameters ?? {}
  return { ...draft, parameters: given === undefined ? others : { ...others, [name]: given } }
}

/** The draft without what is said of people who are no longer a line of their own. */
function withoutPeople(draft: ScenarioDraft, ids: readonly string[]): ScenarioDraft {
  const gone = new Set(ids.flatMap((id) => [`staff.${id}`, `absence.${id}`]))
  const kept = Object.entries(draft.parameters ?? {}).filter(([name]) => !gone.has(name))
  return { ...draft, parameters: Object.fromEntries(kept) }
}

/** People who do the work of several departments, in place of those of each. */
export function withShared(draft: ScenarioDraft, pool: ScenarioStaff): ScenarioDraft {
  const taken = new Set(pool.does)
  const others = (draft.staff ?? []).map((one) => ({ ...one, does: one.does.filter((id) => !taken.has(id)) }))
  const left = others.filter(({ does }) => does.length > 0)
  const gone = others.filter(({ does }) => does.length === 0).map(({ id }) => id)
  return withoutPeople({ ...draft, staff: [...left, pool] }, [...pool.does, ...gone])
}

/** Each department with people of its own again. */
export function withoutShared(draft: ScenarioDraft, id: string): ScenarioDraft {
  return withoutPeople({ ...draft, staff: (draft.staff ?? []).filter((one) => one.id !== id) }, [id])
}

/** From which day on there are how many of them. */
export function withRoster(
  draft: ScenarioDraft,
  pool: ScenarioStaff,
  roster: NonNullable<ScenarioStaff['roster']>,
): ScenarioDraft {
  const { roster: _, ...own } = draft.staff?.find(({ id }) => id === pool.id) ?? pool
  const next = { ...own, ...(roster.length > 0 && { roster }) }
  const staff = draft.staff ?? []
  const at = staff.findIndex(({ id }) => id === pool.id)
  return { ...draft, staff: at < 0 ? [...staff, next] : staff.with(at, next) }
}

/**
 * The outline of a draft that may be older than the reform: what it says of parts that are gone is left out, and named.
 * @throws ServiceProblem for anything else
 */
export async function readOutlineOf(reform: string, draft: object): Promise<Outline & { dropped: string[] }> {
  const dropped: string[] = []
  for (let current = draft as ScenarioDraft; ; ) {
    try {
      return { ...(await readOutline(reform, current)), dropped }
    } catch (error) {
      const name = placeOf(error)?.match(/^parameters\/([^/]+)$/)?.[1]
      if (name === undefined || current.parameters?.[name] === undefined) throw error
      dropped.push(name)
      current = withParameter(current, name, undefined)
    }
  }
}

/** What was typed of each proposal's scenario: saving its draft, or a look elsewhere, loses nothing. */
export const drafts = new Map<string, ScenarioDraft>()
