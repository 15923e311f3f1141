import { expect, vi } from 'vitest'
import type { App } from '../../src/app.ts'
import { type Answer, ask } from './requests.ts'
import { type Person, personOf } from './whoever.ts'

const source = { county: { zh: '供测试用', en: 'made for a test' } }

export const planner = personOf({ role: 'planner', department: 'reform-group-office' })
export const office = personOf({ role: 'leading-group-office', department: 'reform-group-office' })

/** A reform of the tests' own survey: its item goes to another department. */
export const surveyReform = (more: object = {}, of = 1) => ({
  id: 'survey-by-another',
  zh: '勘验改由其他部门承担',
  en: 'The survey by another department',
  of: [`survey@${of}`],
  makes: { slug: 'survey', version: of + 1 },
  operators: [
    {
      operator: 'reassign',
      item: 'survey',
      to: of % 2 === 1 ? 'housing-construction' : 'tax-bureau',
      source,
    },
  ],
  source,
  ...more,
})

/** A proposal of it, as its planner gets it. */
export async function drafted(app: App, reform: object = surveyReform()) {
  const { status, body } = await ask(app, 'POST', '/reforms', { id: crypto.randomUUID(), reform }, planner)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.reform
}

/** A finished simulation of a draft, with which it can be submitted. */
export async function compared(app: App, { id: reform }: { id: string }): Promise<string> {
  const id = crypto.randomUUID()
  const scenario = { period: { from: '2026-03-02', days: 5 }, replications: { least: 2, most: 2 } }
  await ask(app, 'POST', `/reforms/${reform}/comparisons`, { id, scenario }, planner)
  const state = async () => (await app.jobs.read(id, { ...planner, id: planner.account })).job.state
  // Outside of a test too: a day of the hall is made before the first one.
  await vi.waitFor(async () => expect(await state()).toBe('done'), { timeout: 60_000, interval: 50 })
  return id
}

/** A simulation that is none. */
export const nobody = '00000000-0000-4000-8000-000000000000'

/** Sends an act on a proposal, by default as whoever may do it. */
export const act = (
  app: App,
  { id, revision }: { id: string; revision: number },
  type: string,
  payload: object = { reasons: '理由', ...(type === 'submit' && { comparison: nobody }) },
  { by, ...more }: { by?: Person; id?: string } = {},
): Promise<Answer> =>
  ask(
    app,
    'POST',
    `/reforms/${id}/events`,
    { id: crypto.randomUUID(), type, revision, payload, ...more },
    by ?? (['draft', 'submit', 'withdraw'].includes(type) ? planner : office),
  )

/** Sends acts one after another, submitting with a simulation; the proposal that the last one left. */
export async function actAll(
  app: App,
  of: { id: string; revision: number },
  acts: readonly (readonly [type: string, payload?: object])[],
) {
  let current = of
  for (const [type, said] of acts) {
    const payload =
      type === 'submit' ? { reasons: '理由', comparison: await compared(app, current), ...said } : said
    const { status, body } = await act(app, current, type, payload)
    if (status !== 201) throw new Error(`${type}: ${JSON.stringify(body)}`)
    current = body.reform
  }
  // biome-ignore lint/suspicious/noExplicitAny: an answer is judged by the test that reads it
  return current as any
}
