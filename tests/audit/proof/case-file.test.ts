import { describe, expect, test } from 'vitest'
import { sealsOf } from '../../../src/audit/proof/case-file.ts'
import { checkCaseFile, isCaseFile } from '../../../src/audit/proof/check-case-file.ts'
import { type LedgerEvent, seal } from '../../../src/case/ledger.ts'
import { canonicalHash } from '../../../src/time/canonical-hash.ts'
import { fileOf, known, lived } from './a-case.ts'

const life = lived()
const honest = fileOf(life)
const check = (file: typeof honest) => checkCaseFile(file, known)
const places = (file: typeof honest) => check(file).problems.map(({ path }) => path)

/** The file with one part changed. */
function changed(change: (file: typeof honest) => void) {
  const file = structuredClone(honest)
  change(file)
  return file
}

/** A forger who knows how files are sealed. */
function sealedAnew(file: typeof honest) {
  const seals = sealsOf(file)
  return { ...file, seals, hash: canonicalHash(seals) }
}

/** A forger who computes the chain anew as well. */
function chainedAnew(events: readonly LedgerEvent[]): LedgerEvent[] {
  const chain: LedgerEvent[] = []
  for (const { hash: _, ...event } of events)
    chain.push(seal({ ...event, seq: chain.length + 1, previousHash: chain.at(-1)?.hash ?? '0'.repeat(64) }))
  return chain
}

const forged = (events: readonly LedgerEvent[]) => {
  const chain = chainedAnew(events)
  const plain = JSON.parse(JSON.stringify(chain))
  return sealedAnew({
    ...honest,
    case: { ...honest.case, head: chain.at(-1)?.hash, revision: chain.length },
    events: plain,
  })
}

/** The part of a file that is sealed by itself in which a place is; a changed seal is told at what it seals. */
function placeOf([top = '', second = '', third = '']: string[]): string {
  if (top === 'seals') return second
  if (top === 'calendar') return `/calendar/${second}/${third}`
  return ['events', 'clocks', 'anchors'].includes(top) ? `/${top}/${second}` : `/${top}`
}

describe('the file of a case', () => {
  test('holds all that proves it, with a receipt for every clock that has one', () => {
    const verdict = check(honest)
    expect(verdict.problems).toEqual([])
    expect(verdict.definition).toBe('known')
    expect(verdict.receipts).toBe(honest.clocks.length)
    expect(
      honest.clocks.map(({ limit, result }: { limit: string; result: string }) => [limit, result]),
    ).toContainEqual(['four-hours', 'exceeded'])
  })

  test('any digit that is changed in it is found, in the part in which it was changed', () => {
    const paths: string[][] = []
    const visit = (value: unknown, path: string[]) => {
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key])
      else if (/\d/.test(String(value))) paths.push(path)
    }
    visit(honest, [])
    // One in seven of some thousand: each part has its turn.
    for (const path of paths.filter((_, index) => index % 7 === 0)) {
      const file = changed((copy) => {
        const parent = path.slice(0, -1).reduce((node, key) => node[key], copy)
        const key = path.at(-1) as string
        const other = String(parent[key]).replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
        parent[key] = typeof parent[key] === 'number' ? Number(other) : other
      })
      if (!isCaseFile(file)) continue
      const place = placeOf(path)
      const found = places(file)
      const isThere = found.some((one) => one === place || one.startsWith(`${place}/`))
      expect(isThere, `/${path.join('/')}: ${found}`).toBe(true)
    }
  })

  test('a process that nobody here knows is said to be the file’s own', () => {
    const verdict = check(
      sealedAnew(
        changed((file) => {
          file.definition.process.zh = '另一个流程'
          file.definition.hash = canonicalHash(file.definition.process)
        }),
      ),
    )
    expect(verdict).toMatchObject({ problems: [], definition: 'from the file' })
  })

  test('holiday notices that nobody here knows do not pass', () => {
    const file = sealedAnew(changed(({ calendar }) => (calendar.notices[1].off[0].to = '2022-01-04')))
    expect(places(file)).toContain('/calendar/notices/1')
  })
})

describe('a forger who computes every hash anew', () => {
  const { events } = life
  const index = (type: string) => events.findIndex((event) => event.type === type)
  const without = (type: string) => events.filter((event) => event.type !== type)
  const having = (type: string, change: Partial<LedgerEvent>) =>
    events.map((event) => (event.type === type ? { ...event, ...change } : event))
  const late = events[index('limit-exceeded')] as LedgerEvent

  test.each([
    ['leaves out that a limit passed', without('limit-exceeded'), index('limit-exceeded')],
    ['leaves out a warning', without('limit-warned'), index('limit-warned')],
    ['leaves out the opening', events.slice(1), 0],
    ['leaves out the acceptance', without('accept'), index('accept')],
    [
      'moves the passing to a later minute',
      having('limit-exceeded', { occurredAt: late.occurredAt.add({ minutes: 1 }) }),
      index('limit-exceeded'),
    ],
    [
      'accepts before it was late',
      having('accept', { occurredAt: events[0]?.occurredAt.add({ minutes: 5 }) as Temporal.Instant }),
      index('accept') - 1,
    ],
    [
      'puts a decision in twice',
      events.toSpliced(index('seal.pass'), 0, events[index('seal.pass')] as LedgerEvent),
      index('seal.pass'),
    ],
  ])('%s: the replay finds it', (_, history, first) => {
    const found = places(forged(history))
    expect(found.filter((path) => path.startsWith('/events/')).length).toBeGreaterThan(0)
    expect(found.some((path) => Number(path.split('/')[2]) >= Math.max(0, first - 1))).toBe(true)
  })

  test('cuts the tail off, or changes an event: the anchor holds another head', () => {
    const [last] = places(forged(events.slice(0, -1))).slice(-1)
    expect(last).toMatch(/^\/anchors\/0\/leaf/)
    expect(places(forged(having('deliver', { payload: { to: '王五', receipt: '送达 2' } })))).toContain(
      '/anchors/0/leaf/head',
    )
  })

  test('makes an anchor of his own: it is not the one that was kept elsewhere', () => {
    const kept = new Map([[1, 'f'.repeat(64)]])
    expect(checkCaseFile(honest, { ...known, anchors: kept }).problems).toEqual([
      { path: '/anchors/0/anchor/hash', found: honest.anchors[0].anchor.hash, expected: 'f'.repeat(64) },
    ])
    const own = new Map([[1, honest.anchors[0].anchor.hash]])
    expect(checkCaseFile(honest, { ...known, anchors: own })).toMatchObject({
      problems: [],
      anchors: { count: 1, compared: 1, upTo: events.length },
    })
  })

  test('changes a result in the list of clocks: the clock is named, with what it should say', () => {
    const at = honest.clocks.findIndex(({ limit }: { limit: string }) => limit === 'four-hours')
    const file = sealedAnew(
      changed(({ clocks }) => {
        clocks[at].result = 'kept'
      }),
    )
    expect(check(file).problems).toEqual([
      { path: `/clocks/${at}/result`, found: 'kept', expected: 'exceeded' },
    ])
  })
})
