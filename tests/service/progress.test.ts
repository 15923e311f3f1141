import { expect, test } from 'vitest'
import { progressLimits } from '../../machines/hall-progress.ts'
import type { App } from '../../src/app.ts'
import { startService } from './app.ts'
import { permitLife, setupLife } from './lives.ts'
import { ask, opened, permit, sendAll, setup } from './requests.ts'

const service = await startService()
const { app, node } = service

const person = { name: '合成张三', idType: 'resident-id', id: '370921190002280013' }
const company = '001N'
/** Nobody is signed in, and no header says who asks. */
const follow = (number: string, lastFour = company, of: App = app) =>
  ask(of, 'POST', '/progress', { number, lastFour }, { cookie: '' })
const rate = (number: string, grade: number, more: object = {}) =>
  ask(app, 'POST', '/progress/rating', {
    id: crypto.randomUUID(),
    number,
    lastFour: company,
    grade,
    ...more,
  })
const states = ({ steps }: { steps: { id: string; state: string }[] }) =>
  Object.fromEntries(steps.map(({ id, state }) => [id, state]))

test('the applicant follows each step of a company set-up, with the time used and promised', async () => {
  service.at('2021-08-23T09:00:00+08:00')
  const received = await opened(app)
  const first = (await follow(received.number)).body
  expect(states(first)).toEqual({
    receipt: 'done',
    acceptance: 'active',
    ...Object.fromEntries(
      ['registration', 'seal', 'tax', 'social-insurance', 'medical', 'fund', 'bank'].map((id) => [
        id,
        'waiting',
      ]),
    ),
    certificate: 'waiting',
    delivery: 'waiting',
  })
  const part = await sendAll(app, received, setupLife.slice(0, 4))
  service.at('2021-08-23T10:00:00+08:00')
  const under = (await follow(received.number)).body
  expect(states(under)).toMatchObject({
    acceptance: 'done',
    registration: 'done',
    seal: 'done',
    tax: 'done',
    fund: 'active',
    certificate: 'waiting',
  })
  expect(under.expectedEnd).toBe('2021-08-23')
  const twoHours = under.clocks.find(
    ({ amount, unit }: { amount: number; unit: string }) => amount === 2 && unit === 'working-hours',
  )
  expect(twoHours).toMatchObject({ used: 3600, remaining: 3600, state: 'counting' })
  await sendAll(app, part, setupLife.slice(4))
  const done = (await follow(received.number)).body
  expect(new Set(Object.values(states(done)))).toEqual(new Set(['done']))
  expect(done).toMatchObject({ outcome: 'approved', ended: true, expectedEnd: null })
  expect(done.rating).toMatchObject({ possible: true, grade: null })
})

test('what is asked for shows with its last day, without whom to ask; a special procedure shows as held', async () => {
  const { id, number, revision } = await opened(app, permit())
  const asked = await sendAll(app, { id, revision }, [
    [
      'request-correction',
      {
        defects: [{ defect: '缺图', basis: '行政许可法 32', remedy: '补交' }],
        until: '2021-09-10',
        contact: '王芳 合成',
      },
    ],
  ])
  const correcting = await follow(number)
  expect(correcting.body.asked).toEqual([
    {
      kind: 'correction',
      what: { zh: '申请', en: 'The application' },
      defect: '缺图',
      basis: '行政许可法 32',
      remedy: '补交',
      until: '2021-09-10',
    },
  ])
  expect(JSON.stringify(correcting.body)).not.toContain('王芳')
  const held = await sendAll(app, asked, [
    ['submit-correction'],
    ['accept'],
    [
      'permit.suspend',
      { kind: 'expert-review', basis: '行政许可法 45', until: '2021-09-20', notice: 'SYN-N-1' },
    ],
  ])
  const under = (await follow(number)).body
  expect(under.asked).toEqual([])
  expect(states(under)).toMatchObject({ acceptance: 'done', permit: 'held', decision: 'waiting' })
  const decided = await sendAll(app, held, [
    ['permit.resume', { result: 'SYN-E-1' }],
    ...permitLife.slice(1, -1),
  ])
  expect(states((await follow(number)).body)).toMatchObject({ decision: 'done', delivery: 'active' })
  await sendAll(app, decided, permitLife.slice(-1))
})

test('who is refused sees that, what was done, and nothing of the reasons', async () => {
  const { id, number, revision } = await opened(app, setup({ process: 'drawings-alone', facts: {} }))
  await sendAll(app, { id, revision }, [['decline', { reasons: ['合成理由'], remedies: '合成救济' }]])
  const { body } = await follow(number)
  expect(body).toMatchObject({ outcome: 'not-accepted', ended: true })
  expect(states(body)).toEqual({ receipt: 'done' })
  expect(JSON.stringify(body)).not.toMatch(/合成理由|合成救济/)
})

test('nothing personal, no staff and no opinion comes with the answer', async () => {
  const received = await opened(app, setup({ applicant: person }))
  await sendAll(app, received, [['accept'], ['tax.pass', { opinion: '合成意见' }]])
  const { status, body } = await follow(received.number, '0013')
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toMatch(/合成张三|3709211900|0013|合成意见|clerk-7|A03/)
  expect(Object.keys(body).sort()).toEqual([
    'asOf',
    'asked',
    'clocks',
    'ended',
    'expectedEnd',
    'number',
    'openedAt',
    'outcome',
    'process',
    'rating',
    'status',
    'steps',
  ])
})

test('a number that is not there and four wrong characters are refused alike, in the same statement', async () => {
  const { number } = await opened(app)
  const other = await node()
  const answers = [await follow(number, '9999', other), await follow('NY20210823-99999', company, other)]
  const [wrong, absent] = answers.map(({ status, headers, body: { instance: _, ...body } }) => ({
    status,
    body,
    length: headers['content-length'],
  }))
  expect(wrong).toEqual(absent)
  expect(wrong).toMatchObject({ status: 404, body: { code: 'progress-not-found' } })
  expect((await follow(number, '001n', other)).status).toBe(200)
})

test('neither digits nor numbers can be found by trying', async () => {
  const { number } = await opened(app)
  const [{ most }] = progressLimits.perNumber
  const one = await node()
  const tried = []
  for (let n = 0; n <= most; n += 1) tried.push((await follow(number, String(1000 + n), one)).status)
  expect(tried).toEqual([...Array(most).fill(404), 429])
  expect((await follow(number, company, one)).body.code).toBe('too-many-requests')
  const two = await node()
  const [{ most: fromAddress }] = progressLimits.perAddress
  const asked = await Promise.all(
    Array.from({ length: fromAddress + 5 }, (_, n) => follow(`NY20210823-${10_000 + n}`, company, two)),
  )
  expect(asked.filter(({ status }) => status === 429)).toHaveLength(5)
})

test('a case is rated once, by its applicant and when it has an outcome', async () => {
  const received = await opened(app)
  expect((await rate(received.number, 5)).body.code).toBe('rating-not-possible')
  await sendAll(app, received, setupLife)
  const id = crypto.randomUUID()
  const first = await rate(received.number, 1, { id, text: '等太久' })
  expect(first).toMatchObject({ status: 201, body: { grade: 1, repeated: false } })
  expect(Object.keys(first.body).sort()).toEqual(['at', 'grade', 'repeated'])
  expect((await rate(received.number, 1, { id, text: '等太久' })).body.repeated).toBe(true)
  expect((await rate(received.number, 5)).body.code).toBe('already-rated')
  expect((await rate(received.number, 5, { lastFour: '0000' })).body.code).toBe('progress-not-found')
  expect((await follow(received.number)).body.rating).toMatchObject({ possible: false, grade: 1 })
  const { rectifications } = (await ask(app, 'GET', '/rectifications')).body
  expect(rectifications).toMatchObject([
    {
      state: 'open',
      rating: {
        case: received.id,
        kind: 'online',
        department: 'approval-bureau',
        rated: [
          'clerk-7',
          'department-reviewer.approval-bureau',
          'department-reviewer.public-security',
          'department-reviewer.tax-bureau',
          'department-reviewer.human-resources',
          'department-reviewer.medical-insurance',
          'department-reviewer.housing-fund',
          'department-reviewer.peoples-bank',
        ],
      },
    },
  ])
})
