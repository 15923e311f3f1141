/**
 * The independent checker of receipts.
 *
 * It shares no code with the calculation and uses none of its methods: where that looks up tables of integers,
 * this walks day by day with `Temporal` in Asia/Shanghai, from nothing but the receipt itself. So a fault would
 * have to be made twice to pass. It can be taken out of the product and run alone, offline.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** One thing that does not hold: where (JSON pointer), what the receipt says, what it should say. */
export interface ReceiptProblem {
  path: string
  found: unknown
  expected: unknown
}

/** Whether the notices inside the receipt are among those known to whoever checks. */
export type CalendarRecognition = 'known' | 'not known here' | 'not compared'

export type ReceiptCheck =
  | { ok: true; calendar: CalendarRecognition }
  | { ok: false; calendar: CalendarRecognition; problems: ReceiptProblem[] }

type Json = Record<string, unknown>
type Span = [start: number, end: number]
interface Line {
  from: string
  to: string
  as: string
  exclusion?: number
  counted: number
  total: number
}
interface Walk {
  lines: Line[]
  due: { date: string; until: string }
  untilMs: number
}
interface Exclusion {
  from: number
  to: number
}
/** What the walks ask of the embedded notices and timetables. */
interface World {
  dayName(date: string): 'working-day' | 'make-up-day' | 'weekend' | 'holiday'
  isRest(date: string): boolean
  isProvisional(year: number): boolean
  spans(date: string): Span[]
}

const ZONE = 'Asia/Shanghai'
/** Parts whose every figure follows from the other parts. */
const FOLLOWING = /^\/(rules|stages|result)/
const TOP_LEVEL = 'calendar,exclusions,extensions,format,hash,limit,result,rules,seals,stages,start'.split(
  ',',
)
const LAWS: Record<string, string | null> = {
  R1: '民法典 201(1)',
  R2: '民法典 201(2)',
  R3: '民法典 202',
  R4: '民法典 203(1)',
  R5: '民法典 203(2)',
  R7: '国务院办公厅节假日安排通知',
  R8: '民法典 1259',
  R10: null,
}

/**
 * Verifies a receipt: every seal, and every figure by counting again.
 *
 * A receipt proves that its result follows from its inputs and its notices. That the inputs are the case's own is
 * for the ledger to prove, and that the notices are the State Council's, for `known`.
 *
 * @param receipt the parsed JSON
 * @param known `noticeHash` of each notice that the checker's own side holds as published
 * @returns the problems, the most precise place of each change first; never throws
 */
export function checkReceipt(receipt: unknown, known?: Iterable<string>): ReceiptCheck {
  const calendar = recognise(receipt, known)
  const broken = checkSeals(receipt)
  const differing = checkFigures(receipt)
  const problems = [
    ...broken.flatMap((part) => {
      const precise = differing.filter(({ path }) => isWithin(path, part.path))
      // A part that only follows from others is known to the digit; of an input only the seal tells.
      return FOLLOWING.test(part.path) && precise.length > 0 ? precise : [part, ...precise]
    }),
    ...differing.filter(({ path }) => !broken.some((part) => isWithin(path, part.path))),
  ]
  return problems.length === 0 ? { ok: true, calendar } : { ok: false, calendar, problems }
}

// ---- seals ----

function checkSeals(receipt: unknown): ReceiptProblem[] {
  if (!isRecord(receipt) || !isRecord(receipt.seals)) {
    return [{ path: '', found: typeof receipt, expected: 'a receipt with its seals' }]
  }
  const stray = Object.keys(receipt).filter((name) => !TOP_LEVEL.includes(name))
  if (stray.length > 0)
    return stray.map((name) => ({ path: `/${name}`, found: receipt[name], expected: undefined }))
  const sealed = receipt.seals
  const actual = Object.fromEntries(partsOf(receipt).map(([path, part]) => [path, sm3(part)]))
  const paths = [...new Set([...Object.keys(actual), ...Object.keys(sealed)])].filter(
    (path) => actual[path] !== sealed[path],
  )
  const rootHolds = sm3(sealed) === receipt.hash
  if (paths.length === 0)
    return rootHolds ? [] : [{ path: '/hash', found: receipt.hash, expected: sm3(sealed) }]
  // Either the part was changed or its seal was: the hash over all seals tells which.
  const sealChanged = !rootHolds && sm3(actual) === receipt.hash
  return paths.map((path) =>
    sealChanged
      ? {
          path: `/seals/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          found: sealed[path],
          expected: actual[path],
        }
      : { path, found: actual[path] ?? 'nothing', expected: sealed[path] ?? 'nothing' },
  )
}

function partsOf(receipt: Json): [path: string, part: unknown][] {
  const calendar = isRecord(receipt.calendar) ? receipt.calendar : {}
  const each = (path: string, list: unknown): [string, unknown][] =>
    Array.isArray(list) ? list.map((part, index) => [`${path}/${index}`, part]) : [[path, list]]
  return [
    ...['limit', 'start', 'rules', 'result'].map((name): [string, unknown] => [`/${name}`, receipt[name]]),
    ...['exclusions', 'extensions', 'stages'].flatMap((name) => each(`/${name}`, receipt[name])),
    ['/calendar/hash', calendar.hash],
    ...each('/calendar/notices', calendar.notices),
    ...each('/calendar/sessions', calendar.sessions),
  ]
}

function recognise(receipt: unknown, known: Iterable<string> | undefined): CalendarRecognition {
  if (known === undefined) return 'not compared'
  const hashes = new Set(known)
  const calendar = isRecord(receipt) && isRecord(receipt.calendar) ? receipt.calendar : {}
  const notices = Array.isArray(calendar.notices) ? calendar.notices : []
  return notices.length > 0 &&
    notices.every(isRecord) &&
    notices.every((notice) => hashes.has(hashOfNotice(notice)))
    ? 'known'
    : 'not known here'
}

/** A notice is known by everything but when one county loaded it. */
function hashOfNotice(notice: unknown): string {
  const { recordedAt: _, ...published } = record(notice)
  return sm3(published)
}

// ---- figures ----

function checkFigures(receipt: unknown): ReceiptProblem[] {
  try {
    return difference(receipt, countAgain(receipt as Json), '')
  } catch (error) {
    return [{ path: '', found: String(error), expected: 'a receipt that can be counted again' }]
  }
}

/** The receipt as it should be: its inputs taken over, everything that follows from them computed. */
function countAgain(receipt: Json): Json {
  const limit = record(receipt.limit)
  const start = record(receipt.start)
  const inputs = list(receipt.exclusions).map((one) => ({
    from: ms(one.from),
    to: ms(one.to),
    ground: one.ground,
  }))
  const exclusions = inputs.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const world = worldOf(record(receipt.calendar))
  const ends = limit.minimum === true ? 'midnight' : String(limit.ends)
  const inDays = isDayUnit(limit.unit)
  const atDate = /^\d{4}-\d{2}-\d{2}$/.test(String(start.at))
  const startMs = atDate ? midnight(String(start.at)) : ms(start.at)
  const backward = limit.direction === 'backward'

  const stages: Json[] = []
  let date = dateOf(startMs)
  let untilMs = startMs
  for (const { amount, unit } of [limit, ...list(receipt.extensions)]) {
    if (typeof amount !== 'number' || !(amount > 0)) throw new Error(`the amount ${amount}`)
    const byDay = isDayUnit(unit)
    const allotted = allot(date, amount, String(unit), backward)
    const walk = byDay
      ? backward
        ? walkDaysBack(world, date, allotted, String(unit), ends)
        : walkDays(world, date, allotted, String(unit), ends, exclusions)
      : backward
        ? walkHoursBack(world, untilMs, allotted, unit === 'clock-hours')
        : walkHours(world, untilMs, allotted, unit === 'clock-hours', exclusions)
    stages.push({
      amount,
      unit,
      from: byDay ? date : iso(untilMs),
      allotted,
      measure: byDay ? 'days' : 'milliseconds',
      lines: walk.lines,
      due: walk.due,
    })
    date = walk.due.date
    untilMs = walk.untilMs
  }

  const years = [dateOf(startMs), date].map((day) => Number(day.slice(0, 4))).sort((a, b) => a - b)
  const touched = Array.from({ length: (years[1] ?? 0) - (years[0] ?? 0) + 1 }, (_, i) => (years[0] ?? 0) + i)
  const provisional = touched.map((year) => world.isProvisional(year)).some(Boolean)
  return {
    ...receipt,
    format: 'banjie-receipt/1',
    limit: { ...limit, ends, direction: backward ? 'backward' : 'forward', minimum: limit.minimum === true },
    start: { ...start, at: atDate ? start.at : iso(startMs), counted: !inDays, rule: inDays ? 'R1' : 'R2' },
    exclusions: exclusions.map(({ from, to, ground }) => ({ from: iso(from), to: iso(to), ground })),
    rules: rulesOf(stages, limit.minimum === true),
    stages,
    result: {
      date,
      until: iso(untilMs),
      provisional: provisional && stages.some(({ unit }) => unit !== 'clock-hours'),
    },
  }
}

function rulesOf(stages: Json[], minimum: boolean): Json[] {
  const has = (field: string, ...values: string[]) =>
    stages.some((stage) => values.includes(String(stage[field])))
  const moved = stages.some((stage) =>
    list(stage.lines).some(({ as }) => as === 'rest-after-end' || as === 'next-working-day'),
  )
  const applied: [string, boolean][] = [
    ['R1', has('measure', 'days')],
    ['R2', has('measure', 'milliseconds')],
    ['R3', has('unit', 'months')],
    ['R4', moved],
    ['R5', has('measure', 'days')],
    ['R7', has('unit', 'working-days', 'working-hours')],
    ['R8', true],
    ['R10', minimum],
  ]
  return applied.filter(([, applies]) => applies).map(([rule]) => ({ rule, law: LAWS[rule] }))
}

/** Days, or milliseconds, that an amount comes to; months by their corresponding day. */
function allot(from: string, amount: number, unit: string, backward: boolean): number {
  if (unit === 'working-hours' || unit === 'clock-hours') return Math.round(amount * 3600) * 1000
  if (!Number.isInteger(amount)) throw new Error(`${amount} ${unit}`)
  if (unit === 'working-days' || unit === 'calendar-days') return amount
  if (unit !== 'months') throw new Error(`the unit ${unit}`)
  const start = Temporal.PlainDate.from(from)
  const end = backward ? start.subtract({ months: amount }) : start.add({ months: amount })
  return Math.abs(start.until(end, { largestUnit: 'day' }).days)
}

// ---- walking over days ----

function walkDays(
  world: World,
  from: string,
  allotted: number,
  unit: string,
  ends: string,
  exclusions: readonly Exclusion[],
): Walk {
  const lines: Line[] = []
  const isDue = (date: string) =>
    !world.isRest(date) &&
    !exclusions.some((one) => one.from <= endOfDay(world, date, ends) && dateOf(one.to) > date)
  let total = 0
  let date = from
  while (total < allotted || !isDue(date)) {
    date = plusDays(date, 1)
    const day = date
    const exclusion = exclusions.findIndex((one) => dateOf(one.from) < day && day <= dateOf(one.to))
    const rest = world.isRest(date)
    const counts = exclusion < 0 && total < allotted && (unit !== 'working-days' || !rest)
    const name = unit === 'working-days' ? world.dayName(date) : 'calendar-day'
    const after = rest ? 'rest-after-end' : 'next-working-day'
    const as = exclusion >= 0 ? 'excluded' : total < allotted ? name : after
    total += counts ? 1 : 0
    extend(lines, { from: date, to: date, as, counted: counts ? 1 : 0, total }, exclusion)
  }
  return finishDays(world, lines, date, ends)
}

function walkDaysBack(world: World, from: string, allotted: number, unit: string, ends: string): Walk {
  const lines: Line[] = []
  let total = 0
  let date = from
  while (total < allotted) {
    date = plusDays(date, -1)
    // Asked for every unit, so that a walk never leaves the embedded years.
    const rest = world.isRest(date)
    const counts = unit !== 'working-days' || !rest
    const as = unit === 'working-days' ? world.dayName(date) : 'calendar-day'
    total += counts ? 1 : 0
    extend(lines, { from: date, to: date, as, counted: counts ? 1 : 0, total }, -1, true)
  }
  return finishDays(world, lines, date, ends)
}

function finishDays(world: World, lines: Line[], date: string, ends: string): Walk {
  const untilMs = endOfDay(world, date, ends)
  return { lines, untilMs, due: { date, until: iso(untilMs) } }
}

function endOfDay(world: World, date: string, ends: string): number {
  const close = world.spans(date).at(-1)?.[1]
  return ends === 'midnight' || close === undefined ? midnight(plusDays(date, 1)) : close
}

// ---- walking over hours ----

function walkHours(
  world: World,
  from: number,
  allotted: number,
  byClock: boolean,
  exclusions: readonly Exclusion[],
): Walk {
  const lines: Line[] = []
  let at = from
  let total = 0
  for (;;) {
    const now = at
    const exclusion = exclusions.findIndex((one) => one.from <= now && now < one.to)
    const nextExclusion = Math.min(...exclusions.map((one) => one.from).filter((start) => start > now))
    const excludedTo = exclusions[exclusion]?.to
    const here = spansAround(world, now, byClock)
    const span = here.find(([opens, closes]) => opens <= now && now < closes)
    const isOpen = byClock || span !== undefined || here.some(([, closes]) => closes === now)
    if (excludedTo === undefined && total === allotted && isOpen) return finishHours(lines, at)
    const opening = here.find(([opens]) => opens > now)?.[0] ?? Number.POSITIVE_INFINITY
    const counts = excludedTo === undefined && span !== undefined
    const end =
      excludedTo ?? Math.min(counts ? now + allotted - total : opening, span?.[1] ?? opening, nextExclusion)
    total += counts ? end - now : 0
    const as = excludedTo !== undefined ? 'excluded' : counts ? (byClock ? 'clock' : 'session') : 'closed'
    extend(lines, { from: iso(now), to: iso(end), as, counted: counts ? end - now : 0, total }, exclusion)
    at = end
  }
}

function walkHoursBack(world: World, from: number, allotted: number, byClock: boolean): Walk {
  const lines: Line[] = []
  let at = from
  let total = 0
  while (total < allotted) {
    const now = at
    const here = spansAround(world, now, byClock, -1)
    const span = here.find(([opens, closes]) => opens < now && now <= closes)
    const closing = here.findLast(([, closes]) => closes < now)?.[1] ?? Number.NEGATIVE_INFINITY
    const start = span === undefined ? closing : Math.max(span[0], now - (allotted - total))
    const counted = span === undefined ? 0 : now - start
    total += counted
    const as = span === undefined ? 'closed' : byClock ? 'clock' : 'session'
    extend(lines, { from: iso(start), to: iso(now), as, counted, total }, -1, true)
    at = start
  }
  return finishHours(lines, at)
}

/** The opening hours of the instant's day, and of the days beyond it up to the next one that has any. */
function spansAround(world: World, at: number, byClock: boolean, direction = 1): Span[] {
  if (byClock) return [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]]
  let date = dateOf(at)
  const spans = world.spans(date)
  const isEnough = () => spans.some(([opens, closes]) => (direction > 0 ? closes > at : opens < at))
  while (!isEnough()) {
    date = plusDays(date, direction)
    if (direction > 0) spans.push(...world.spans(date))
    else spans.unshift(...world.spans(date))
  }
  return spans
}

function finishHours(lines: Line[], untilMs: number): Walk {
  return { lines, untilMs, due: { date: dateOf(untilMs), until: iso(untilMs) } }
}

// ---- the embedded calendar ----

function worldOf(calendar: Json): World {
  const notices = list(calendar.notices)
  const timetables = list(calendar.sessions).toSorted((a, b) => (String(a.from) < String(b.from) ? -1 : 1))
  const noticeOf = (year: number): Json => {
    const notice = notices.find((one) => one.year === year)
    if (notice === undefined) throw new Error(`the receipt holds no notice of ${year}`)
    return notice
  }
  const dayName: World['dayName'] = (date) => {
    noticeOf(Number(date.slice(0, 4)))
    const naming = notices.toSorted((a, b) => Number(b.year) - Number(a.year)).find((one) => names(one, date))
    if (naming !== undefined) return isOff(naming, date) ? 'holiday' : 'make-up-day'
    return Temporal.PlainDate.from(date).dayOfWeek >= 6 ? 'weekend' : 'working-day'
  }
  const isRest: World['isRest'] = (date) => dayName(date) === 'weekend' || dayName(date) === 'holiday'
  return {
    dayName,
    isRest,
    isProvisional: (year) => noticeOf(year).status === 'provisional',
    spans: (date) => {
      if (isRest(date)) return []
      const table = timetables.findLast(
        ({ from, to }) => String(from) <= date && (to === null || date <= String(to)),
      )
      if (table === undefined) throw new Error(`the receipt holds no hall timetable of ${date}`)
      return list(table.sessions).map(
        ({ opens, closes }): Span => [timeOn(date, opens), timeOn(date, closes)],
      )
    },
  }
}

function isOff(notice: Json, date: string): boolean {
  return list(notice.off).some(({ from, to }) => String(from) <= date && date <= String(to))
}

function names(notice: Json, date: string): boolean {
  return isOff(notice, date) || (Array.isArray(notice.work) && notice.work.includes(date))
}

function timeOn(date: string, clock: unknown): number {
  if (clock === '24:00') return midnight(plusDays(date, 1))
  return Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(ZONE).epochMilliseconds
}

// ---- dates and instants ----

function ms(instant: unknown): number {
  return Temporal.Instant.from(String(instant)).epochMilliseconds
}

function iso(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(ZONE)
    .toString({ timeZoneName: 'never' })
}

function dateOf(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(ZONE).toPlainDate().toString()
}

function midnight(date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(ZONE).epochMilliseconds
}

function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

function isDayUnit(unit: unknown): boolean {
  return unit === 'working-days' || unit === 'calendar-days' || unit === 'months'
}

// ---- JSON ----

/** Adds a line, or lengthens the last one when it is of the same kind. */
function extend(lines: Line[], line: Line, exclusion: number, backward = false): void {
  const { from, to, as, counted, total } = line
  const last = lines.at(-1)
  if (last === undefined || last.as !== as || (last.exclusion ?? -1) !== exclusion) {
    lines.push({ from, to, as, ...(exclusion >= 0 ? { exclusion } : {}), counted, total })
    return
  }
  if (backward) last.from = from
  else last.to = to
  last.counted += counted
  last.total = total
}

function difference(found: unknown, expected: unknown, path: string): ReceiptProblem[] {
  if (isContainer(found) && isContainer(expected) && Array.isArray(found) === Array.isArray(expected)) {
    const keys = [...new Set([...Object.keys(found), ...Object.keys(expected)])]
    return keys.flatMap((key) => difference(found[key], expected[key], `${path}/${key}`))
  }
  return Object.is(found, expected) ? [] : [{ path, found, expected }]
}

function isWithin(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`)
}

function record(value: unknown): Json {
  if (!isRecord(value)) throw new Error(`${JSON.stringify(value)} where a record should be`)
  return value
}

function list(value: unknown): Json[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} where a list should be`)
  return value.map(record)
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isContainer(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function sm3(value: unknown): string {
  try {
    return createHash('sm3')
      .update(canonicalize(value) ?? 'null')
      .digest('hex')
  } catch {
    // Half a surrogate pair, which no canonical JSON can hold.
    return 'no canonical form'
  }
}
