import { holds } from '../../process/condition.ts'
import type { Process } from '../../process/definition.ts'
import type { AuditedCase } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import type { CaseRule, View } from './rule.ts'

/** Materials that come from the library or from other departments were asked of nobody. */
const fromThePerson = new Set(['paper', 'upload', 'other'])

function taken({ case: of, course }: AuditedCase): Found[] {
  return course.flatMap(({ event, process }) => {
    const given = (event.payload.materials ?? []) as { material: string; medium: string }[]
    return given.flatMap(({ material: id, medium }) => {
      const material = process.materials.find((one) => one.id === id)
      if (!material || material.mayAsk === true || !fromThePerson.has(medium)) return []
      if (holds(material.mayAsk, of.context.facts)) return []
      return [
        {
          subject: `${event.seq} ${id}`,
          at: event.occurredAt,
          seqs: [event.seq],
          charged: chargedTo(event),
          message: {
            zh: `收取了本件不得要求的“${material.zh}”`,
            en: `"${material.en}" was taken, which may not be asked for in this case`,
          },
        },
      ]
    })
  })
}

/** The engine refuses a material by its id; words go round it. */
function askedInWords({ case: of, course }: AuditedCase, { forbiddenPapers }: View['settings']): Found[] {
  const wordsNotAsked = (process: Process) => {
    const never = process.materials
      .filter(({ mayAsk }) => mayAsk !== true && !holds(mayAsk, of.context.facts))
      .map(({ zh }) => ({ words: zh, source: '' }))
    const mayBe = new Set(
      process.materials
        .filter(({ mayAsk }) => mayAsk === true || holds(mayAsk, of.context.facts))
        .map(({ zh }) => zh),
    )
    const listed = forbiddenPapers.filter(
      ({ section, words }) =>
        process.section.startsWith(section) && ![...mayBe].some((zh) => zh.includes(words)),
    )
    return [...never, ...listed]
  }
  return course.flatMap(({ event, process }) => {
    if (event.type !== 'request-correction') return []
    const defects = (event.payload.defects ?? []) as { defect: string; remedy: string }[]
    const asked = wordsNotAsked(process).find(({ words }) =>
      defects.some(({ defect, remedy }) => `${defect}${remedy}`.includes(words)),
    )
    if (!asked) return []
    return [
      {
        subject: `${event.seq}`,
        at: event.occurredAt,
        seqs: [event.seq],
        charged: chargedTo(event),
        message: {
          zh: `补正告知中要求了不得要求的“${asked.words}”`,
          en: `the correction notice asks for "${asked.words}", which may not be asked for`,
        },
      },
    ]
  })
}

export const overAsking: CaseRule = {
  id: 'S20',
  zh: '违规要件',
  en: 'Asked for what may not be asked',
  severity: 'red',
  over: 'case',
  guard: {
    zh: '由证照库或共享取得的；本情形可以要求的',
    en: 'what came from the library or another department; what this case may be asked for',
  },
  blind: { zh: '口头要求没有记录', en: 'what was asked by word of mouth is on no record' },
  find: (audited, { settings }) => [...taken(audited), ...askedInWords(audited, settings)],
}
