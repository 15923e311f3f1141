import { describe, expect, test } from 'vitest'
import type { LogEvent, Unreadable } from '../../../src/audit/exchange/log-event.ts'
import { pseudonyms } from '../../../src/audit/exchange/pseudonym.ts'
import { readInstant } from '../../../src/audit/exchange/read-instant.ts'
import type { rowReader } from '../../../src/audit/exchange/read-row.ts'
import { xesReader } from '../../../src/audit/exchange/read-xes.ts'
import { decoded, findEncoding } from '../../../src/services/logs/find-encoding.ts'
import { readCsv } from '../../../src/services/logs/read-csv.ts'

const county = { zone: 'Asia/Shanghai', order: 'ymd' } as const
const instant = (text: string, form: Parameters<typeof readInstant>[1] = county) => {
  const ms = readInstant(text, form)
  return ms === undefined ? undefined : String(Temporal.Instant.fromEpochMilliseconds(ms))
}

function collected() {
  const events: LogEvent[] = []
  const faults: Unreadable[] = []
  return {
    events,
    faults,
    sink: { event: (one: LogEvent) => events.push(one), unreadable: (one: Unreadable) => faults.push(one) },
  }
}

async function* of<T>(...pieces: T[]) {
  yield* pieces
}
const columns = { case: 'case', activity: 'activity', start: 'start', end: 'end' }
async function csv(text: string, mapping: Parameters<typeof rowReader>[1] = columns) {
  const { events, faults, sink } = collected()
  // In pieces, so that rows, quotes and line ends are cut anywhere.
  const pieces = text.match(/[\s\S]{1,7}/g) ?? []
  const whole = await readCsv(of(...pieces), { mapping, form: county }, sink, () => undefined)
  return { events, faults, whole }
}

describe('an instant of a log', () => {
  test.each([
    ['2021-08-23T09:00:00.000+02:00', '2021-08-23T07:00:00Z'],
    ['2021-01-23T09:00:00.123+01:00', '2021-01-23T08:00:00.123Z'],
    ['2021-08-23T09:00:00Z', '2021-08-23T09:00:00Z'],
    ['2021-08-23 09:00', '2021-08-23T01:00:00Z'],
    ['2021/8/3 9:05:07', '2021-08-03T01:05:07Z'],
    ['2021年8月23日 9时5分', '2021-08-23T01:05:00Z'],
    ['2021-08-23', '2021-08-22T16:00:00Z'],
    ['2020-02-29 00:00', '2020-02-28T16:00:00Z'],
  ])('%s is %s', (text, expected) => expect(instant(text)).toBe(expected))

  test.each([
    '',
    'yesterday',
    '2021-02-30',
    '2021-13-01',
    '03/04/2021',
    '2021-08-23 25:00',
    '44431',
    '2021-08-23T09:00+99:00',
  ])('“%s” is none, and nothing is guessed', (text) => expect(instant(text)).toBeUndefined())

  test('a day before the month only where that is said; zones by their own rules', () => {
    const form = { zone: 'Europe/Amsterdam', order: 'dmy' } as const
    expect(instant('03-04-2021 10:00', form)).toBe('2021-04-03T08:00:00Z')
    expect(instant('03-12-2021 10:00', form)).toBe('2021-12-03T09:00:00Z')
    expect(instant('03/04/2021', { zone: '+00:00', order: 'mdy' })).toBe('2021-03-04T00:00:00Z')
  })
})

describe('a table', () => {
  test('marks, line ends, quotes and separators are as spreadsheets write them', async () => {
    const text =
      '\uFEFFcase;activity;start;end\r\n1;"Publish ""draft""; by mail";2021-08-23 09:00;2021-08-23 10:00\r\n'
    const { events, faults, whole } = await csv(text)
    expect(events).toMatchObject([
      { case: '1', activity: 'Publish "draft"; by mail', transition: 'start', order: 1, row: 2 },
      { transition: 'complete', order: 2, row: 2 },
    ])
    expect({ faults, whole }).toEqual({ faults: [], whole: true })
    expect((await csv(text.replaceAll('\r\n', '\n').replaceAll(';', '\t'))).events).toHaveLength(2)
  })

  test('an end that is missing leaves the begin, and no event is made of what is not there', async () => {
    const { events } = await csv('case,activity,start,end\n1,a,2021-08-23 09:00,\n1,b,,2021-08-23 10:00\n')
    expect(events.map(({ activity, transition }) => [activity, transition])).toEqual([
      ['a', 'start'],
      ['b', 'complete'],
    ])
  })

  test('of every row that can’t be read it is said which one, what was found and what is needed', async () => {
    const rows = [
      'case,activity,start,end',
      ',a,2021-08-23 09:00,',
      '1,,2021-08-23 09:00,',
      '1,a,23.8.2021,',
      '1,a,,',
      '1,a,2021-08-23 10:00,2021-08-23 09:00',
      '1,a,2021-08-23 10:00',
      '1,\uFFFD\uFFFD,2021-08-23 10:00,',
      '1,a,2021-08-23 10:00,2021-08-23 11:00',
    ]
    const { events, faults } = await csv(rows.join('\n'))
    expect(events).toHaveLength(2)
    expect(faults.map(({ row, found }) => `${row}: ${found.en}`)).toEqual([
      '2: column "case" is empty',
      '3: column "activity" is empty',
      '4: column "start" has "23.8.2021"',
      '5: column "start”、“end" is empty',
      '6: the end 2021-08-23 09:00 is before the begin 2021-08-23 10:00',
      '7: the row has 3 fields',
      '8: bytes that are no text: "1", "\uFFFD\uFFFD"',
    ])
    for (const { needed } of faults) expect(needed.zh.length).toBeGreaterThan(3)
  })

  test('a quote that is never closed ends the reading, and the row is named at which it begins', async () => {
    const { events, faults, whole } = await csv(
      'case,activity,start,end\n1,a,2021-08-23,\n2,"b,2021-08-23,\n3,c,2021-08-23,\n',
    )
    expect(whole).toBe(false)
    expect(events).toHaveLength(1)
    expect(faults).toMatchObject([{ row: 3 }])
  })

  test('a column that is not there is named beside those that are', async () => {
    await expect(csv('case,what,start,end\n')).rejects.toMatchObject({
      code: 'log-column-missing',
      message: 'the head has no column "activity"; it has: "case", "what", "start", "end"',
    })
    await expect(csv('')).rejects.toMatchObject({ code: 'log-not-readable' })
  })
})

describe('the encoding of a table', () => {
  // 受理, in GB18030 and in UTF-8.
  const gb = Uint8Array.from([0xca, 0xdc, 0xc0, 0xed])
  const utf8 = new TextEncoder().encode('受理')

  test('UTF-8 where all of it is that, else GB18030; a mark decides', async () => {
    expect(await findEncoding(of(utf8))).toBe('utf-8')
    expect(await findEncoding(of(utf8.slice(0, 2), utf8.slice(2)))).toBe('utf-8')
    expect(await findEncoding(of(new TextEncoder().encode('a,b'), gb))).toBe('gb18030')
    expect(await findEncoding(of(Uint8Array.from([0xff, 0xfe, 0x41, 0])))).toBe('utf-16le')
    await expect(findEncoding(of(Uint8Array.from([0xff, 0xff, 0x41])))).rejects.toMatchObject({
      code: 'log-not-readable',
    })
    const text = []
    for await (const piece of decoded(of(gb.slice(0, 1), gb.slice(1)), 'gb18030')) text.push(piece)
    expect(text.join('')).toBe('受理')
  })
})

describe('XES', () => {
  const log = (inside: string) =>
    `<?xml version="1.0"?><x:log xmlns:x="http://www.xes-standard.org/">${inside}</x:log>`
  function xes(text: string) {
    const { events, faults, sink } = collected()
    const reader = xesReader(county, sink)
    const pieces = text.match(/[\s\S]{1,11}/g) ?? []
    const whole = pieces.every((piece) => reader.write(piece)) && reader.close()
    return { events, faults, whole, isLog: reader.isLog }
  }
  const name = (value: string, inside = '') =>
    `<string key="concept:name" value="${value}">${inside}</string>`
  const time = '<date key="time:timestamp" value="2021-08-23T09:00:00+02:00"/>'

  test('events belong to the case of their trace; attributes of attributes are nobody’s name', () => {
    const inner = name('inner')
    const { events, whole } = xes(
      log(`${name('the log')}<trace>${name('1')}<event>${name('a &amp; &quot;b&quot;, c', inner)}${time}</event></trace>
        <trace><event>${time}${name('d')}<string key="lifecycle:transition" value="START"/></event></trace>`),
    )
    expect(whole).toBe(true)
    expect(events.map(({ row: _, ...one }) => one)).toEqual([
      {
        case: '1',
        activity: 'a & "b", c',
        at: Date.UTC(2021, 7, 23, 7),
        transition: 'complete',
        resource: null,
        order: 1,
      },
      {
        case: 'trace 2',
        activity: 'd',
        at: Date.UTC(2021, 7, 23, 7),
        transition: 'start',
        resource: null,
        order: 2,
      },
    ])
  })

  test('an event without name, time or trace is told with its line; a file that is cut is read up to there', () => {
    const { events, faults, whole } = xes(
      log(`\n<event>${name('a')}${time}</event>\n<trace>${name('1')}\n<event>${time}</event>\n<event>${name('b')}</event>
<event>${name('c')}<date key="time:timestamp" value="soon"/></event><event>${name('d')}${time}</event></trace>`).slice(
        0,
        -12,
      ),
    )
    expect(events.map(({ activity }) => activity)).toEqual(['d'])
    const plain = (text: string) => text.replace(/: \d+:\d+: .*/, '')
    expect(faults.map(({ row, found }) => [row, plain(found.en)])).toEqual([
      [2, 'the event is in no trace'],
      [4, 'the event has no concept:name'],
      [5, 'the event has no time:timestamp'],
      [6, 'time:timestamp is "soon"'],
      [6, 'no whole XML'],
    ])
    expect(whole).toBe(false)
  })

  test('entities are not expanded from a file’s own definitions', () => {
    const bomb = `<!DOCTYPE log [<!ENTITY a "aaaa">]>${log(`<trace><event>${name('&a;')}${time}</event></trace>`).slice(21)}`
    const { whole, events } = xes(bomb)
    expect(whole).toBe(false)
    expect(JSON.stringify(events)).not.toContain('aaaa')
  })
})

test('whoever’s number is a name is masked, and two of them stay two', () => {
  const nameOf = pseudonyms()
  const [one, other] = ['370921190002280013', '370921190001010013']
  expect(nameOf(one)).toMatch(/^370921\*+0013~1$/)
  expect(nameOf(other)).toMatch(/~2$/)
  expect(nameOf(one)).toBe(nameOf(one))
  expect(nameOf('BP-7')).toBe('BP-7')
})
