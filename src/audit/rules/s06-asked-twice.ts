import type { Name } from '../../process/definition.ts'
import type { BriefCase, BriefEvent } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { partyKey } from './parties.ts'
import { isAfter, shown, workingDays } from './reading.ts'
import type { PeriodRule } from './rule.ts'

const materialName = ({ process }: BriefCase, { material, defect }: Defect): Name =>
  process.materials.find(({ id }) => id === material) ?? { zh: defect, en: defect }

interface Defect {
  readonly material?: string
  readonly defect: string
}

interface Notice {
  readonly of: BriefCase
  readonly event: BriefEvent
  readonly defects: readonly Defect[]
}

const noticesOf = (of: BriefCase): Notice[] =>
  of.events
    .filter(({ type }) => type === 'request-correction')
    .map((event) => ({ of, event, defects: (event.payload.defects ?? []) as Defect[] }))

/** What an application had from the start: it could have been told of at once. */
function handedIn({ events }: BriefCase): readonly string[] {
  const materials = (events[0]?.payload.materials ?? []) as { material: string }[]
  return materials.map(({ material }) => material)
}

/**
 * A later notice names what the first submission had already, and the first notice did not say. One case can't be
 * asked for corrections twice, so the second notice comes in a case that the same applicant was made to file anew.
 */
export const askedTwice: PeriodRule = {
  id: 'S6',
  zh: '多次补正',
  en: 'Corrections asked for more than once',
  severity: 'yellow',
  over: 'period',
  guard: {
    zh: '补正后新出现的问题、首次未提交的材料',
    en: 'a defect that the correction itself brought, a material that was not handed in at first',
  },
  find({ cases }, { settings, calendar }) {
    const asked = cases.flatMap(noticesOf)
    const byApplication = Map.groupBy(asked, ({ of }) => `${of.process.slug} ${partyKey(of)}`)
    return [...byApplication.values()].flatMap((notices) => {
      const [first, ...later] = notices.sort((a, b) =>
        isAfter(a.event.recordedAt, b.event.recordedAt) ? 1 : -1,
      )
      if (!first) return []
      const told = new Set(first.defects.map(({ material, defect }) => material ?? defect))
      const had = new Set(handedIn(first.of))
      return later.flatMap((notice): Found[] => {
        const near =
          notice.of.id === first.of.id ||
          workingDays(calendar, first.of.lastAt, notice.of.openedAt) <= settings.refiledWorkingDays
        const fresh = notice.defects.filter(
          ({ material }) => material !== undefined && had.has(material) && !told.has(material),
        )
        if (!near || fresh.length === 0) return []
        return [
          {
            case: notice.of.id,
            subject: `${notice.event.seq}`,
            at: notice.event.recordedAt,
            seqs: [notice.event.seq],
            evidence: { events: [{ case: first.of.id, seq: first.event.seq }] },
            charged: chargedTo(notice.event),
            message: {
              zh: `${shown(first.event.recordedAt)}已告知补正，首次提交时就有的问题此次才告知：${fresh.map((one) => `${materialName(notice.of, one).zh}（${one.defect}）`).join('；')}`,
              en: `corrections were asked for at ${shown(first.event.recordedAt)}; what was in the first submission is told only now: ${fresh.map((one) => `${materialName(notice.of, one).en} (${one.defect})`).join('; ')}`,
            },
          },
        ]
      })
    })
  },
}
