import { catalogue } from '../../../machines/catalogue.ts'
import {
  type CounterfactualSource,
  type Question,
  specialProceduresOf,
} from '../../audit/counterfactual/counterfactual.ts'
import type { CaseFile } from '../../audit/proof/case-file.ts'
import { eventsOf } from '../../audit/proof/events-of.ts'
import { defineProcess } from '../../process/define.ts'
import { validateNotice } from '../../time/validate-notice.ts'
import { givenNotice } from '../calendar/given-notice.ts'
import { UsageError } from '../input/usage-error.ts'
import { dateTime } from '../print/beijing.ts'

export interface AskedOptions {
  readonly withoutSpecial?: string
  readonly calendar?: string
  readonly process?: string
}

/** The case of a file that holds. Time is up to when the file was written. */
export const sourceOf = (file: CaseFile): CounterfactualSource => ({
  process: defineProcess(file.definition.process),
  earlier: (file.earlier ?? []).map(({ process }) => defineProcess(process)),
  events: eventsOf(file),
  calendar: file.calendar,
  until: Temporal.Instant.from(file.exportedAt),
})

function withoutSpecial(source: CounterfactualSource, given: string): Question {
  const all = specialProceduresOf(source)
  const procedure = all.find(({ seq }) => String(seq) === given)
  if (procedure) return { kind: 'without-special', procedure }
  const list = all.map(({ seq, item, from }) => `${seq} (${item}, ${dateTime(from)})`).join(', ')
  throw new UsageError({
    found: `--without-special ${given}`,
    needed: 'the number of the event that began a special procedure',
    remedy: list
      ? `this case has: ${list}`
      : 'this case has had no special procedure: ask something else of it',
  })
}

function onProcess(given: string): Question {
  const process = catalogue.find(({ slug, version }) => `${slug}@${version}` === given)
  if (process) return { kind: 'process', process }
  const [slug] = given.split('@')
  const versions = catalogue.filter((one) => one.slug === slug).map(({ version }) => `${slug}@${version}`)
  throw new UsageError({
    found: `--process ${given}`,
    needed: 'a process of the county with its version, as planning-permit@1',
    remedy: versions.length > 0 ? `there is: ${versions.join(', ')}` : 'list them with: processes',
  })
}

/**
 * The one question that the options ask of a case.
 * @throws UsageError for none, for several, and for a procedure that the case does not have
 */
export async function questionIn(source: CounterfactualSource, asked: AskedOptions): Promise<Question> {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  if (given.length !== 1)
    throw new UsageError({
      found: `${given.length} questions`,
      needed: 'one of --without-special SEQ, --calendar NOTICE and --process SLUG@VERSION',
      remedy: 'ask one thing at a time: then the answer shows what that one thing made',
    })
  if (asked.withoutSpecial !== undefined) return withoutSpecial(source, asked.withoutSpecial)
  if (asked.process !== undefined) return onProcess(asked.process)
  const notice = await givenNotice(asked.calendar as string)
  return { kind: 'calendar', notice: validateNotice({ recordedAt: null, ...notice }) }
}
