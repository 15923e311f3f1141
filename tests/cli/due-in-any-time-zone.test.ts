import { expect, test } from 'vitest'
import vectors from '../time/vectors.json' with { type: 'json' }
import { run } from './run.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds

test.for(vectors.deadlines)(
  '$id in New York: $n $unit from $start end at $end',
  { concurrent: true },
  async ({ unit, n, start, end, provisional }, { expect }) => {
    const { code, stdout } = await run(
      ['due', '--unit', unit, '--amount', String(n), '--from', start, '--json'],
      { env: { TZ: 'America/New_York' } },
    )
    expect(code).toBe(0)
    const found = JSON.parse(stdout)
    expect(found.due.includes('T') ? at(found.due) : found.due).toBe(end.includes('T') ? at(end) : end)
    expect(found.provisional).toBe(provisional ?? false)
  },
)

test('the page, the receipt and its hash are the same in New York and on Kiritimati', async () => {
  const args = ['due', '--unit', 'working-hours', '--amount', '4', '--from', '2021-06-11T16:00']
  const [west, east] = await Promise.all(
    ['America/New_York', 'Pacific/Kiritimati'].map((TZ) => run(args, { env: { TZ } })),
  )
  expect(west).toEqual(east)
})
