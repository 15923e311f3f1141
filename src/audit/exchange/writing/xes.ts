import { outward, type WrittenCase, type WrittenCases, type WrittenEvent } from './written-case.ts'

/** What XML 1.0 can't hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const unholdable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const escaped = (text: string) =>
  outward(text)
    .replace(unholdable, '')
    .replace(/[&<>"\t\n\r]/g, (one) => escapes[one] ?? '')

const attribute = (kind: 'string' | 'date' | 'int', key: string, value: string | number | null) =>
  value === null ? '' : `<${kind} key="${key}" value="${escaped(String(value))}"/>`

const extension = (name: string, prefix: string) =>
  `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`

/** Our acts are done when they are recorded; a special procedure holds its item, as the lifecycle has it. */
function transitionOf(type: string): string {
  const verb = type.slice(type.lastIndexOf('.') + 1)
  return verb === 'suspend' || verb === 'resume' ? verb : 'complete'
}

/** In no namespace: the schema that IEEE 1849-2016 prints has none, and refuses a log that names one. */
const head = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="">
${extension('Concept', 'concept')}
${extension('Lifecycle', 'lifecycle')}
${extension('Organizational', 'org')}
${extension('Time', 'time')}
<global scope="trace">${attribute('string', 'concept:name', '-')}</global>
<global scope="event">${attribute('string', 'concept:name', '-')}${attribute('string', 'lifecycle:transition', 'complete')}${attribute('date', 'time:timestamp', '1970-01-01T00:00:00Z')}</global>
<classifier name="Activity" scope="event" keys="concept:name"/>
<string key="lifecycle:model" value="standard"/>
`

const eventOf = ({ seq, type, at, recordedAt, by, role, department, window }: WrittenEvent) =>
  `<event>${attribute('string', 'concept:name', type)}${attribute('string', 'concept:instance', String(seq))}${attribute('string', 'lifecycle:transition', transitionOf(type))}${attribute('date', 'time:timestamp', at)}${attribute('string', 'org:resource', by)}${attribute('string', 'org:role', role)}${attribute('string', 'org:group', department)}${attribute('date', 'recordedAt', recordedAt)}${attribute('string', 'window', window)}</event>\n`

const traceOf = ({ number, process, version, status, outcome, events }: WrittenCase) =>
  `<trace>${attribute('string', 'concept:name', number)}${attribute('string', 'process', process)}${attribute('int', 'version', version)}${attribute('string', 'status', status)}${attribute('string', 'outcome', outcome)}\n${events.map(eventOf).join('')}</trace>\n`

/** Our ledger as XES (IEEE 1849-2016): a trace for each case, in the order of their numbers. */
export async function* xes(cases: WrittenCases): AsyncGenerator<string> {
  yield head
  for await (const one of cases) yield traceOf(one)
  yield '</log>\n'
}
