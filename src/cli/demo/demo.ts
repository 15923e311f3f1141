import { maskId } from '../../privacy/mask.ts'
import { readSettings } from '../../settings.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { UsageError } from '../input/usage-error.ts'
import { readWhen } from '../input/when.ts'
import { note, print, printJson } from '../print/out.ts'
import { bold } from '../print/paint.ts'
import { client } from './client.ts'
import { clockHead } from './clock-rows.ts'
import { liveStage } from './live-stage.ts'
import { applicant } from './people.ts'
import { type Moment, play } from './play.ts'
import { proofPage } from './proof-page.ts'
import { prove } from './prove.ts'
import { schedule } from './schedule.ts'
import type { Stage } from './stage.ts'
import { slug, story } from './story.ts'
import { closingLines, momentLines } from './timeline.ts'
import { virtualStage } from './virtual-stage.ts'

export interface DemoOptions {
  readonly at?: string
  readonly url?: string
  readonly json?: true
}

/**
 * Drives one case through the story and prints it; on interruption leaves nothing behind.
 * @throws UsageError, TimeError, DatabaseError
 */
export async function demo(options: DemoOptions, env: NodeJS.ProcessEnv): Promise<void> {
  const start = options.at === undefined ? undefined : readStart(options.at, options.url)
  const times = start && schedule(shippedCalendar(), start, story)
  if (start)
    note('准备一次性数据库，约需两秒 Preparing a throw-away database; this takes about two seconds …')
  const opening = start ? virtualStage(start) : liveStage(readSettings(env), options.url)
  const interrupted = async () => {
    await opening.then((stage) => stage.close()).catch(() => {})
    process.exit(130)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  const stage = await opening
  try {
    await perform(stage, times, options)
  } finally {
    await stage.close()
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
}

async function perform(
  stage: Stage,
  times: readonly Temporal.Instant[] | undefined,
  { json = false }: { json?: boolean },
): Promise<void> {
  const service = client(stage)
  const definition = await service.process(slug)
  const moments: Moment[] = []
  if (!json) {
    print([
      bold(`办结 Banjie · 演示 Demonstration: ${definition.zh} ${definition.en}`),
      `宁政发〔2021〕8号 ${definition.clauses.join(', ')}`,
      ...stage.about,
      `申请人 Applicant: ${applicant.name} ${maskId(applicant.id)}`,
      '',
      clockHead(),
      '',
    ])
  }
  const tell = (moment: Moment) => {
    const before = moments.at(-1)?.event.occurredAt
    moments.push(moment)
    if (json) return
    const closed = before ? closingLines(shippedCalendar(), before, moment.event.occurredAt) : []
    print([...closed, ...momentLines(moment, definition, times === undefined)])
  }
  const closed = await play(stage, service, definition, story, times, tell)
  const proofs = await prove(service, closed)
  if (json) printJson({ case: closed, timeline: moments, ...proofs })
  else print(proofPage(closed, proofs))
  if (times === undefined) {
    note(`${closed.number} 留在账上，标明虚构 stays on the ledger of this service, marked as synthetic`)
  }
  if (!proofs.ok) process.exitCode = 1
}

/** As numbers of persons are shown: the first six and the last four. */

function readStart(at: string, url: string | undefined): Temporal.Instant {
  if (url !== undefined) {
    throw new UsageError({
      found: '--at together with --url',
      needed: 'one of them: invented times never go onto the ledger of a running service',
      remedy: 'leave --url out to play in the past or the future, or --at to play there now',
    })
  }
  const { value, assumedOffset } = readWhen(at, '--at')
  if (value instanceof Temporal.PlainDate) {
    throw new UsageError({
      found: `--at ${at}, a date without a time`,
      needed: 'a date and time, because hours run from a moment',
      remedy: `write it as ${at}T16:00+08:00`,
    })
  }
  if (assumedOffset) note('--at 未注明时差，按北京时间计 has no offset: taken as Beijing time (+08:00)')
  return value
}
