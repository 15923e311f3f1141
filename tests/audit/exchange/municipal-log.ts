/**
 * Logs in the shape of a real municipality's building permits, always the same for a size: what is wrong in them is
 * planted at known rows.
 */

const activities = [
  '01_HOOFD_010 register submission date request',
  'Phase application received',
  'Publish "draft" decision, by mail',
  '受理, 材料齐全',
  '现场踏勘 "二次"',
  'Decide; inform applicant',
] as const

const start = Date.UTC(2021, 7, 23, 1)
const pad = (value: number) => String(value).padStart(2, '0')

/** With the offset of the Netherlands, which changes on the last Sundays of March and October. */
function dutch(ms: number): string {
  const month = new Date(ms).getUTCMonth()
  const hours = month >= 3 && month <= 9 ? 2 : 1
  const local = new Date(ms + hours * 3_600_000)
  return `${local.toISOString().slice(0, 19)}.000+0${hours}:00`
}

/** Without an offset, as spreadsheets write it. */
function plain(ms: number): string {
  const local = new Date(ms + 8 * 3_600_000)
  return `${local.getUTCFullYear()}/${local.getUTCMonth() + 1}/${local.getUTCDate()} ${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}`
}

/** Chance that comes out the same: a linear congruential sequence. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const quoted = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One row that can't be read in every `faultEvery`, of five kinds in turn. */
export const faultEvery = 1000
const faults = [
  (row: string[]) => row.with(3, '2021-02-30 10:00'),
  (row: string[]) => row.with(0, ''),
  (row: string[]) => row.slice(0, 3),
  (row: string[]) => row.with(2, '').with(3, ''),
  (row: string[]) => row.with(2, '2021/8/24 9:00').with(3, '2021/8/23 9:00'),
]

/**
 * A CSV table of so many rows: begin and end in one row, one end in ten missing, every fourth case with two activities
 * that begin and end at one instant.
 */
export function* municipalCsv(rows: number, seed = 1545): Generator<string> {
  const next = chance(seed)
  yield '\uFEFFcase,activity,start,end,resource\r\n'
  let at = start
  for (let index = 0; index < rows; index += 1) {
    const step = index % activities.length
    const name = `BP-${Math.floor(index / activities.length)}`
    if (step === 0) at = start + Math.floor(next() * 300) * 86_400_000
    const same = step === 3 && Math.floor(index / activities.length) % 4 === 0
    if (!same) at += 3_600_000 + Math.floor(next() * 100) * 60_000
    const end = same ? at : at + Math.floor(next() * 50) * 60_000
    const fields = [
      ...[name, activities[step] as string, plain(at)],
      ...[index % 10 === 9 ? '' : plain(end), `officer-${index % 17}`],
    ]
    if (!same) at = end
    const fault =
      index % faultEvery === faultEvery - 1 ? faults[Math.floor(index / faultEvery) % 5] : undefined
    yield `${(fault?.(fields) ?? fields).map(quoted).join(',')}\r\n`
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const attribute = (kind: string, key: string, value: string) =>
  `\t\t\t<${kind} key="${key}" value="${escaped(value)}"/>\n`

/** An XES file of so many cases of six events; one event in a thousand has no time, or a name only. */
export function* municipalXes(cases: number, seed = 1545): Generator<string> {
  const next = chance(seed)
  yield `<?xml version="1.0" encoding="UTF-8" ?>
<log xes.version="1849.2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
\t<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
\t<global scope="event">\n\t\t<string key="concept:name" value="name"/>\n\t</global>
\t<classifier name="Activity" keys="concept:name"/>
\t<string key="concept:name" value="permits &amp; more"/>
`
  for (let index = 0; index < cases; index += 1) {
    let at = start + Math.floor(next() * 300) * 86_400_000
    yield `\t<trace>\n\t\t<string key="concept:name" value="BP-${index}"/>\n\t\t<list key="parts"><values><string key="concept:name" value="not the name"/></values></list>\n`
    for (const [step, activity] of activities.entries()) {
      if (!(step === 3 && index % 4 === 0)) at += 3_600_000 + Math.floor(next() * 4000) * 60_000
      const order = index * activities.length + step
      const time = order % faultEvery === faultEvery - 1 ? '' : attribute('date', 'time:timestamp', dutch(at))
      yield `\t\t<event>\n${attribute('string', 'concept:name', activity)}${time}${attribute('string', 'lifecycle:transition', 'complete')}${attribute('string', 'org:resource', `officer-${order % 17}`)}\t\t</event>\n`
    }
    yield '\t</trace>\n'
  }
  yield '</log>\n'
}
