import type { App } from '../../../src/app.ts'
import { act, actAll, compared, drafted, nobody, office, planner, surveyReform } from '../reforms-of.ts'
import { ask } from '../requests.ts'
import { ofEntry } from './entry.ts'
import { standingJob } from './jobs.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const id = () => crypto.randomUUID()
const read = (app: App, path: string) => ask(app, 'GET', path, undefined, planner)
const proposal = () => ({ id: id(), reform: surveyReform() })
const event = () => ({
  id: id(),
  type: 'submit',
  revision: 1,
  payload: { reasons: '理由', comparison: nobody },
})
const submitted = async (app: App, reform?: object) => actAll(app, await drafted(app, reform), [['submit']])
const approved = async (app: App, reform?: object) => actAll(app, await submitted(app, reform), [['approve']])

const { source } = surveyReform()
const aScenario = { period: { from: '2026-03-02', days: 5 }, replications: { least: 2, most: 2 } }
const simulate = (app: App, of: string, scenario: object, own: string = id()) =>
  ask(app, 'POST', `/reforms/${of}/comparisons`, { id: own, scenario }, planner)

const outline = (app: App, of: string, scenario: object) =>
  ask(app, 'POST', `/reforms/${of}/scenario`, { scenario }, planner)
const decides = (app: App, path: string) => ask(app, 'GET', path, undefined, office)
const moving = (own: string = id()) => ({ id: own, reasons: '新版本已施行' })
const move = (app: App, of: string, sent = moving()) =>
  ask(app, 'POST', `/reforms/${of}/migration`, sent, office)

/** A reform of a version that another one follows on 2022-03-01. */
const ofLaw = surveyReform({
  of: ['law@1'],
  makes: { slug: 'law', version: 3 },
  operators: [{ operator: 'reassign', item: 'old', to: 'housing-construction', source }],
})

/** A reform that rests on a clause for other processes. */
const againstTheRules = surveyReform({
  operators: [
    {
      operator: 'reassign',
      item: 'survey',
      to: 'housing-construction',
      source: { plan: '二-1', words: '除非招标项目外' },
    },
  ],
})

/** What is refused of proposals. */
export const reforms: readonly Refusal[] = [
  ['listReforms', 'invalid-request', 'a state that is none', ({ app }) => read(app, '/reforms?state=lost')],
  ['listReforms', 'invalid-request', 'a cursor that is none', ({ app }) => read(app, '/reforms?after=one')],
  ...outOfOrder('listReforms', (app) => read(app, '/reforms')),

  ...ofEntry('createReform', '/reforms', proposal, planner),
  [
    'createReform',
    'reform-not-applicable',
    'an operator that is none',
    ({ app }) =>
      ask(
        app,
        'POST',
        '/reforms',
        { id: id(), reform: surveyReform({ operators: [{ operator: 'vanish' }] }) },
        planner,
      ),
  ],
  [
    'createReform',
    'id-reused',
    'an id that stands for another',
    async ({ app }) => {
      const { id: same } = await drafted(app)
      return ask(app, 'POST', '/reforms', { id: same, reform: surveyReform({ zh: '另一方案' }) }, planner)
    },
  ],

  ['readReform', 'invalid-request', 'an id that is none', ({ app }) => read(app, '/reforms/one')],
  ['readReform', 'unknown-reform', 'one that is not there', ({ app }) => read(app, `/reforms/${nobody}`)],
  ...outOfOrder('readReform', (app) => read(app, `/reforms/${nobody}`)),

  [
    'readReformedProcess',
    'invalid-request',
    'an id that is none',
    ({ app }) => read(app, '/reforms/one/definition'),
  ],
  [
    'readReformedProcess',
    'unknown-reform',
    'one that is not there',
    ({ app }) => read(app, `/reforms/${nobody}/definition`),
  ],
  [
    'readReformedProcess',
    'reform-not-applicable',
    'of a process that is not there',
    async ({ app }) => {
      const { id: of } = await drafted(app, surveyReform({ of: ['surveys@1'] }))
      return read(app, `/reforms/${of}/definition`)
    },
  ],
  ...outOfOrder('readReformedProcess', (app) => read(app, `/reforms/${nobody}/definition`)),

  [
    'readCertificate',
    'invalid-request',
    'an id that is none',
    ({ app }) => read(app, '/reforms/one/certificate'),
  ],
  [
    'readCertificate',
    'unknown-reform',
    'one that is not there',
    ({ app }) => read(app, `/reforms/${nobody}/certificate`),
  ],
  [
    'readCertificate',
    'reform-not-applicable',
    'of a process that is not there',
    async ({ app }) => {
      const { id: of } = await drafted(app, surveyReform({ of: ['surveys@1'] }))
      return read(app, `/reforms/${of}/certificate`)
    },
  ],
  ...outOfOrder('readCertificate', (app) => read(app, `/reforms/${nobody}/certificate`)),

  ...ofEntry('outlineScenario', `/reforms/${nobody}/scenario`, () => ({ scenario: {} }), planner),
  ['outlineScenario', 'unknown-reform', 'one that is not there', ({ app }) => outline(app, nobody, {})],
  [
    'outlineScenario',
    'scenario-invalid',
    'a period of no days',
    async ({ app }) => outline(app, (await drafted(app)).id, { period: { from: '2026-03-02', days: 0 } }),
  ],
  [
    'outlineScenario',
    'reform-not-applicable',
    'of a process that is not there',
    async ({ app }) => outline(app, (await drafted(app, surveyReform({ of: ['surveys@1'] }))).id, {}),
  ],

  ...ofEntry(
    'simulateReform',
    `/reforms/${nobody}/comparisons`,
    () => ({ id: id(), scenario: aScenario }),
    planner,
  ),
  [
    'simulateReform',
    'unknown-reform',
    'one that is not there',
    ({ app }) => simulate(app, nobody, aScenario),
  ],
  [
    'simulateReform',
    'id-reused',
    'the id of another job',
    async (situation) => {
      const { id: of } = await drafted(situation.app)
      return simulate(situation.app, of, aScenario, await standingJob(situation, 'done'))
    },
  ],
  [
    'simulateReform',
    'scenario-invalid',
    'no period',
    async ({ app }) => simulate(app, (await drafted(app)).id, {}),
  ],
  [
    'simulateReform',
    'reform-not-applicable',
    'a version that is there by now',
    async ({ app, database: { sql } }) => {
      const { id: of } = await drafted(app)
      // As if an operator had been taken out of the program since.
      const draft = { reform: { ...surveyReform(), operators: [{ operator: 'vanish' }] } }
      await sql`insert into reform_events (id, reform, seq, type, payload, by, recorded_at)
        values (${id()}, ${of}, 2, 'draft', ${JSON.stringify(draft)}::text::jsonb,
          ${JSON.stringify({ id: planner.account, role: 'planner', department: planner.department })}::text::jsonb,
          ${app.clock.now()})`
      return simulate(app, of, aScenario)
    },
  ],

  [
    'listComparisons',
    'invalid-request',
    'an id that is none',
    ({ app }) => read(app, '/reforms/one/comparisons'),
  ],
  [
    'listComparisons',
    'unknown-reform',
    'one that is not there',
    ({ app }) => read(app, `/reforms/${nobody}/comparisons`),
  ],
  [
    'listComparisons',
    'invalid-request',
    'reports that are neither with nor without',
    ({ app }) => read(app, `/reforms/${nobody}/comparisons?reports=some`),
  ],
  ...outOfOrder('listComparisons', (app) => read(app, `/reforms/${nobody}/comparisons`)),

  [
    'readMigration',
    'invalid-request',
    'an id that is none',
    ({ app }) => decides(app, '/reforms/one/migration'),
  ],
  [
    'readMigration',
    'unknown-reform',
    'one that is not there',
    ({ app }) => decides(app, `/reforms/${nobody}/migration`),
  ],
  [
    'readMigration',
    'reform-not-possible',
    'before it is adopted',
    async ({ app }) => decides(app, `/reforms/${(await drafted(app)).id}/migration`),
  ],
  ...outOfOrder('readMigration', (app) => decides(app, `/reforms/${nobody}/migration`)),

  ...ofEntry('moveOpenCases', `/reforms/${nobody}/migration`, moving, office),
  [
    'moveOpenCases',
    'id-reused',
    'the id of another job',
    async (situation) => move(situation.app, nobody, moving(await standingJob(situation, 'done'))),
  ],
  ['moveOpenCases', 'unknown-reform', 'one that is not there', ({ app }) => move(app, nobody)],
  [
    'moveOpenCases',
    'reform-not-possible',
    'before it is adopted',
    async ({ app }) => move(app, (await drafted(app)).id),
  ],
  [
    'moveOpenCases',
    'not-yourself',
    'by who drafted it in another appointment',
    async ({ app, database: { sql } }) => {
      const own = id()
      const by = { id: office.account, role: 'planner', department: office.department }
      const acts = [
        ['draft', { reform: { ...ofLaw, makes: { slug: 'law', version: 2 } } }],
        ['adopt', { from: '2021-08-23', hash: '' }],
      ] as const
      for (const [index, [type, payload]] of acts.entries()) {
        await sql`insert into reform_events (id, reform, seq, type, payload, by, recorded_at)
          values (${id()}, ${own}, ${index + 1}, ${type}, ${JSON.stringify(payload)}::text::jsonb,
            ${JSON.stringify(by)}::text::jsonb, ${app.clock.now()})`
      }
      return move(app, own)
    },
  ],

  ...(['readComparison', 'printComparison'] as const).flatMap((operation): Refusal[] => {
    const path = (of: string, comparison: string) =>
      `/reforms/${of}/comparisons/${comparison}${operation === 'printComparison' ? '/report.html' : ''}`
    return [
      [operation, 'invalid-request', 'an id that is none', ({ app }) => read(app, path(nobody, 'one'))],
      [operation, 'unknown-reform', 'one that is not there', ({ app }) => read(app, path(nobody, nobody))],
      [
        operation,
        'unknown-comparison',
        'one that the proposal does not have',
        async ({ app }) => read(app, path((await drafted(app)).id, nobody)),
      ],
      ...outOfOrder(operation, (app) => read(app, path(nobody, nobody))),
    ]
  }),
  [
    'printComparison',
    'job-not-done',
    'one that was cancelled',
    async ({ app }) => {
      const { id: of } = await drafted(app)
      const { body } = await simulate(app, of, { ...aScenario, replications: { least: 999, most: 999 } })
      await ask(app, 'DELETE', `/jobs/${body.job.id}`, undefined, planner)
      return read(app, `/reforms/${of}/comparisons/${body.job.id}/report.html`)
    },
  ],

  ['readOutcome', 'invalid-request', 'an id that is none', ({ app }) => read(app, '/reforms/one/outcome')],
  [
    'readOutcome',
    'unknown-reform',
    'one that is not there',
    ({ app }) => read(app, `/reforms/${nobody}/outcome`),
  ],
  [
    'readOutcome',
    'reform-not-possible',
    'before it is adopted',
    async ({ app }) => read(app, `/reforms/${(await drafted(app)).id}/outcome`),
  ],
  ...outOfOrder('readOutcome', (app) => read(app, `/reforms/${nobody}/outcome`)),

  ...['readPublication', 'printPublication'].flatMap((operation): Refusal[] => {
    const of = (slug: string) =>
      `/processes/${slug}/publication${operation === 'printPublication' ? '.pdf' : ''}`
    return [
      [operation, 'unknown-process', 'one that is not there', ({ app }) => read(app, of('nothing'))],
      [
        operation,
        'invalid-request',
        'a version that is none',
        ({ app }) => read(app, `${of('survey')}?version=0`),
      ],
      ...outOfOrder(operation, (app) => read(app, of('survey'))),
    ]
  }),

  ...ofEntry('previewReform', '/reforms/preview', () => ({ reform: surveyReform() }), planner),
  [
    'previewReform',
    'reform-not-applicable',
    'of a process that is not there',
    ({ app }) =>
      ask(app, 'POST', '/reforms/preview', { reform: surveyReform({ of: ['surveys@1'] }) }, planner),
  ],

  ...ofEntry('sendReformEvent', `/reforms/${nobody}/events`, event, planner),
  [
    'sendReformEvent',
    'unknown-reform',
    'one that is not there',
    ({ app }) => act(app, { id: nobody, revision: 1 }, 'submit'),
  ],
  [
    'sendReformEvent',
    'not-permitted',
    'a planner who approves',
    async ({ app }) => act(app, await drafted(app), 'approve', undefined, { by: planner }),
  ],
  [
    'sendReformEvent',
    'reform-changed',
    'on an earlier revision',
    async ({ app }) => {
      const draft = await drafted(app)
      await act(app, draft, 'draft', { reform: surveyReform() })
      return act(app, draft, 'withdraw')
    },
  ],
  [
    'sendReformEvent',
    'reform-not-possible',
    'approved before it is submitted',
    async ({ app }) => act(app, await drafted(app), 'approve'),
  ],
  [
    'sendReformEvent',
    'not-yourself',
    'approved by who submitted it',
    async ({ app, database: { sql } }) => {
      const of = await submitted(app)
      // As if the office's own person had drafted it in another appointment.
      const own = id()
      const draft = { reform: of.draft }
      await sql`insert into reform_events (id, reform, seq, type, payload, by, recorded_at)
        values (${own}, ${own}, 1, 'draft', ${JSON.stringify(draft)}::text::jsonb,
          ${JSON.stringify({ id: office.account, role: 'planner', department: office.department })}::text::jsonb,
          ${app.clock.now()})`
      return act(app, await actAll(app, { id: own, revision: 1 }, [['submit']]), 'approve')
    },
  ],
  [
    'sendReformEvent',
    'reform-not-applicable',
    'submitted though it names what is not there',
    async ({ app }) => act(app, await drafted(app, surveyReform({ of: ['surveys@1'] })), 'submit'),
  ],
  [
    'sendReformEvent',
    'reform-not-certified',
    'resting on a clause that binds other processes',
    async ({ app }) => act(app, await drafted(app, againstTheRules), 'submit'),
  ],
  [
    'sendReformEvent',
    'reform-not-compared',
    'with a comparison that is none of it',
    async ({ app }) => act(app, await drafted(app), 'submit'),
  ],
  [
    'sendReformEvent',
    'reform-not-adoptable',
    'on a day before another version that is in force later',
    async ({ app }) => act(app, await approved(app, ofLaw), 'adopt', { from: '2022-01-01' }),
  ],
  [
    'sendReformEvent',
    'invalid-date',
    'from a day that is past',
    async ({ app }) => act(app, await approved(app), 'adopt', { from: '2021-01-01' }),
  ],
  [
    'sendReformEvent',
    'id-reused',
    'an id that stands for other reasons',
    async ({ app }) => {
      const [draft, same] = [await drafted(app), id()]
      const comparison = await compared(app, draft)
      await act(app, draft, 'submit', { reasons: '理由', comparison }, { id: same })
      return act(app, draft, 'submit', { reasons: '其他理由', comparison }, { id: same })
    },
  ],
]
