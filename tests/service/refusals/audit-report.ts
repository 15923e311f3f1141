import { get } from '../requests.ts'
import { outOfOrder, type Refusal } from './situation.ts'

const ofFigures = (operation: string, path: string): Refusal[] => [
  ...[
    ['unknown-process', 'a process that is not there', 'process=nothing'],
    ['unknown-section', 'a section that the plan has not', 'section=99'],
    ['unknown-department', 'a department that nobody knows', 'department=nobody'],
    ['unknown-process', 'a process that no case has met', 'process=plant-quarantine-registration'],
    ['unknown-window', 'a window that no case has met', 'window=B99'],
    ['unknown-account', 'somebody who never acted', 'person=nobody'],
    ['unknown-channel', 'a channel by which no case came', 'channel=pigeon'],
    ['invalid-date', 'an end before the beginning', 'from=2021-09-02&until=2021-09-01'],
    ['invalid-request', 'a day that is none', 'from=2021-02-30'],
    ['invalid-request', 'an unknown member', 'colour=red'],
  ].map(
    ([code = '', title = '', query]): Refusal => [
      operation,
      code,
      title,
      ({ app }) => get(app, `${path}?${query}`),
    ],
  ),
  ...outOfOrder(operation, (app) => get(app, path)),
]

const comparison = (query: string) => `/audit/comparison?${query}`

/** What is refused when figures of all cases are asked for. */
export const auditReport: readonly Refusal[] = [
  ...ofFigures('readAuditReport', '/audit/report'),
  ...ofFigures('listAuditedCases', '/audit/cases'),
  [
    'listAuditedCases',
    'unknown-limit',
    'a limit that no process has',
    ({ app }) => get(app, '/audit/cases?limit=nothing'),
  ],
  [
    'listAuditedCases',
    'invalid-request',
    'a cursor that no list has given out',
    ({ app }) => get(app, '/audit/cases?after=abc'),
  ],
  ['compareReform', 'invalid-request', 'no process', ({ app }) => get(app, '/audit/comparison')],
  [
    'compareReform',
    'unknown-process',
    'a process that is not there',
    ({ app }) => get(app, comparison('process=nothing')),
  ],
  [
    'compareReform',
    'unknown-process',
    'a process that no case has met',
    ({ app }) => get(app, comparison('process=plant-quarantine-registration&date=2021-09-01')),
  ],
  [
    'compareReform',
    'invalid-date',
    'a process that nothing was entered of',
    ({ app }) => get(app, comparison('process=enterprise-setup-1545')),
  ],
  ...outOfOrder('compareReform', (app) =>
    get(app, comparison('process=enterprise-setup-1545&date=2021-09-01')),
  ),
]
