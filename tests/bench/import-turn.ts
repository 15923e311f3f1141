// One import or report of tests/bench/import.ts, by the same functions as the command line.
import { importFromFile } from '../../src/cli/log/import.ts'
import type { ReadingGiven } from '../../src/cli/log/reading.ts'
import { reportFrom } from '../../src/cli/log/report.ts'

const [what, of = '', ...options] = process.argv.slice(2)
const given = Object.fromEntries(
  options.flatMap((name, index) => (name.startsWith('--') ? [[name.slice(2), options[index + 1]]] : [])),
) as ReadingGiven
const begun = performance.now()
const result =
  what === 'import'
    ? (await importFromFile(of, given, process.env)).found
    : await reportFrom(of, undefined, process.env)
const seconds = (performance.now() - begun) / 1000
const { log, events } = result
const unreadable = 'unreadable' in result ? result.unreadable : 0
// Kilobytes on every system that Node runs on.
const peakMb = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ seconds, peakMb, log, events, unreadable }))
