import type { LedgerEvent } from '../../case/ledger.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { eventName } from './names.ts'
import { isAct, verbOf } from './reading.ts'
import type { CaseRule } from './rule.ts'

const doneBy = ({ actor: { id, standsInFor } }: LedgerEvent) =>
  standsInFor === undefined ? [id] : [id, standsInFor]

/** 受办分离: acceptance, examination and decision are for different people. */
export const oneHand: CaseRule = {
  id: 'S15',
  zh: '一人包办',
  en: 'One hand does all',
  severity: 'red',
  over: 'case',
  guard: {
    zh: '即办件；不设单独决定的流程，只看受理与审查',
    en: 'what is done on the spot; where nobody decides apart, only acceptance and examination are compared',
  },
  find({ course, process }, { settings: { instant } }): Found[] {
    const acts = course.flatMap(({ event }) => (isAct(event) ? [event] : []))
    if (instant.includes(process.slug) || acts.some((event) => verbOf(event) === 'screen')) return []
    const accept = acts.find(({ type }) => type === 'accept')
    const decide = acts.find(({ type }) => type === 'approve' || type === 'refuse')
    const examined = acts.filter((event) => ['pass', 'fail'].includes(verbOf(event)))
    const examiners = new Set(examined.flatMap(doneBy))
    const byAll = process.decidedBy === 'head' ? decide : examined.at(-1)
    if (!accept || !byAll) return []
    const same = doneBy(accept).find(
      (id) => doneBy(byAll).includes(id) && (process.decidedBy === 'head' || examiners.size === 1),
    )
    const decidedOwn = decide && doneBy(decide).find((id) => examiners.has(id))
    const person = same ?? decidedOwn
    if (person === undefined) return []
    const own = acts.filter(
      (event) =>
        doneBy(event).includes(person) &&
        (event === accept || event === decide || ['pass', 'fail'].includes(verbOf(event))),
    )
    const names = own.map((event) => eventName(process, event))
    return [
      {
        subject: person,
        at: byAll.occurredAt,
        seqs: own.map(({ seq }) => seq),
        charged: chargedTo(byAll),
        message: {
          zh: `账号${person}一人完成：${names.map(({ zh }) => zh).join('、')}`,
          en: `the account ${person} alone did: ${names.map(({ en }) => en).join('; ')}`,
        },
      },
    ]
  },
}
