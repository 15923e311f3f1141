import type { LedgerEvent } from '../../case/ledger.ts'
import type { Name } from '../../process/definition.ts'
import type { Question } from './counterfactual.ts'

const shanghai = 'Asia/Shanghai'

const shown = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO(shanghai).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

function asked(question: Question): Name[] {
  if (question.kind === 'calendar') {
    const { year, version, document } = question.notice
    const of = document ? `, ${document}` : ''
    return [
      {
        zh: `${year}年的放假安排换为所给通知（第${version}版${of}），并视为自始即已知；其他年份按当时所知`,
        en: `the days of ${year} are those of the given notice (version ${version}${of}), taken as known from the beginning; other years as they were known at the time`,
      },
    ]
  }
  if (question.kind === 'process') {
    const { slug, version, zh, en } = question.process
    return [
      {
        zh: `本办件各阶段、各事项的时间套用“${zh}”（${slug}@${version}）的时限，事项按标识对应；该流程另外要求的步骤、默示受理均不推演，原已批准的延期不带入，均按所知最新日历计`,
        en: `the times of this case's phases and items are laid on the limits of "${en}" (${slug}@${version}), items matched by id; what that process would have asked for beside, and what silence would have brought about in it, is not played through; extensions are not carried over; all is counted on the latest calendar that is known`,
      },
    ]
  }
  const { item, ground, seq, from, to } = question.procedure
  const zhEnd = to ? `至${shown(to)}` : '起'
  const enEnd = to ? ` to ${shown(to)}` : ' on'
  return [
    {
      zh: `第${seq}号事件启动的特别程序（${item}，${ground}，${shown(from)}${zhEnd}）视为未曾发生，其时间计入时限`,
      en: `the special procedure that event ${seq} began (${item}, ${ground}, ${shown(from)}${enEnd}) is taken not to have been: its time counts`,
    },
  ]
}

interface Circumstances {
  readonly until: Temporal.Instant
  readonly ended: boolean
  readonly impossible: readonly LedgerEvent[]
}

/** What an answer takes for granted, in words. */
export function assumptions(question: Question, { until, ended, impossible }: Circumstances): Name[] {
  const sameTimes = {
    zh: '其余各项操作视为仍在原时刻发生；当事人是否会因此提前或推迟办理，无从得知',
    en: 'every other act is taken to have happened when it did; whether anybody would have acted sooner or later is not known',
  }
  const stillOpen = {
    zh: `办件尚未办结，两种情形均计至${shown(until)}`,
    en: `the case is still open: both sides are counted up to ${shown(until)}`,
  }
  const notPossible = {
    zh: '列出的操作在此情形下不可能发生，不计入：其后的结果仅供参考',
    en: 'the acts that are listed could not have happened then and are left out: what comes after them is only an indication',
  }
  return [
    ...asked(question),
    sameTimes,
    ...(ended ? [] : [stillOpen]),
    ...(impossible.length > 0 ? [notPossible] : []),
  ]
}
