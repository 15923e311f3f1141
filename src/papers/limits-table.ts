import { limitOf } from '../case/clocks.ts'
import type { Block, PaperSubject } from './paper.ts'
import { amountInWords, dayInWords, groundInWords, inLanguage, nameIn, timeInWords } from './words.ts'

/** The limits of the whole case that count, as an applicant may rely on them: what is owed to him, and by which day. */
export function limitsTable({ language, process, after }: PaperSubject): Block[] {
  const say = inLanguage(language)
  const rows = after.clocks.flatMap((clock) => {
    const limit = limitOf(process, clock)
    if (clock.stoppedAt || !clock.due || limit.item || limit.owedBy) return []
    if (limit.kind === 'step' || limit.kind === 'waiting' || limit.amount === null) return []
    const { unit } = limit
    const hours = unit === 'working-hours' || unit === 'clock-hours'
    const due = hours ? timeInWords(language, clock.due.until) : dayInWords(language, clock.due.date)
    return [
      [
        nameIn(language, limit),
        amountInWords(language, limit.amount, unit),
        clock.due.provisional
          ? say(
              `${due}（暂定，该年放假安排尚未公布）`,
              `${due} (provisional: that year’s holidays are not published)`,
            )
          : due,
        groundInWords(language, limit.source),
      ],
    ]
  })
  if (rows.length === 0) return []
  const head = [say('时限', 'Limit'), say('期限', 'Length'), say('到期日', 'Due'), say('依据', 'Ground')]
  return [{ kind: 'table', title: say('办理时限', 'Limits'), head, rows }]
}
