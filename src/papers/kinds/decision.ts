import { leavesFor } from '../../process/tree.ts'
import type { Block, PaperKind, PaperSubject } from '../paper.ts'
import { caseFields } from '../parties.ts'
import { payloadOf } from '../payload-of.ts'
import { inLanguage, nameIn } from '../words.ts'

const refused = ({ event }: Pick<PaperSubject, 'event'>) => event.type === 'refuse'

function refusal({ language, event }: PaperSubject): Block[] {
  const say = inLanguage(language)
  const { reasons, remedies } = payloadOf(event, 'refuse')
  return [
    { kind: 'list', title: say('理由', 'Reasons'), entries: reasons },
    { kind: 'list', title: say('救济途径', 'Remedies'), entries: [remedies] },
  ]
}

/** What the decision covers: the items of the case that were not left out or taken out. */
function covered({ language, process, after }: PaperSubject): Block[] {
  const { facts, takenOut } = after.context
  const items = leavesFor(process.tree, facts).filter(
    ({ kind, id }) => kind === 'item' && !takenOut.includes(id),
  )
  if (items.length < 2) return []
  return [
    {
      kind: 'list',
      title: inLanguage(language)('本决定包含的事项', 'The decision covers'),
      entries: items.map((item) => nameIn(language, item)),
    },
  ]
}

/**
 * 准予 or 不予行政许可决定书; of what is no permit it is a decision in plain words. A refusal says why, and where the
 * applicant may turn. Where a case is decided by its items, the event that completes them is the decision.
 */
export const decision: PaperKind = {
  code: 'JD',
  title({ process, event }) {
    const no = refused({ event })
    if (process.permit) {
      return no
        ? { zh: '不予行政许可决定书', en: 'Decision to refuse the permit' }
        : { zh: '准予行政许可决定书', en: 'Decision to grant the permit' }
    }
    return no
      ? { zh: '不予办理决定书', en: 'Decision: refused' }
      : { zh: '准予办理决定书', en: 'Decision: granted' }
  },
  proves: ({ before, after }) =>
    before !== undefined && !before.phases.decision && after.phases.decision !== undefined,
  body(subject) {
    const { language, process, event } = subject
    const say = inLanguage(language)
    const no = refused(subject)
    const document = event.type === 'approve' ? payloadOf(event, 'approve').document : undefined
    const what = process.permit ? say('行政许可', 'the permit') : say('办理', 'what was applied for')
    return [
      {
        kind: 'fields',
        rows: [
          ...caseFields(subject),
          ...(document ? [[say('决定文号', 'Reference'), document] as const] : []),
        ],
      },
      {
        kind: 'text',
        text: no
          ? say(`经审查，决定不予${what}。`, `After examination ${what} is refused.`)
          : say(`经审查，决定准予${what}。`, `After examination ${what} is granted.`),
      },
      ...(no ? refusal(subject) : covered(subject)),
    ]
  },
}
