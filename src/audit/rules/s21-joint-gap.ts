import { leaves } from '../../process/tree.ts'
import type { AuditedPeriod, BriefCase } from './audited-case.ts'
import { chargedTo } from './charged-to.ts'
import type { Found } from './finding.ts'
import { plural } from './names.ts'
import { isPlaceholder, itemOf, textOf, verbOf } from './reading.ts'
import type { PeriodRule, View } from './rule.ts'

/** A department that had to give its opinion wrote none. */
const emptyOpinions = (of: BriefCase, { placeholders }: View['settings']): Found[] =>
  of.events.flatMap((event) => {
    if (verbOf(event) !== 'reply' || !isPlaceholder(textOf(event, 'opinion'), placeholders)) return []
    return [
      {
        case: of.id,
        subject: `${event.seq}`,
        at: event.occurredAt,
        seqs: [event.seq],
        charged: chargedTo(event),
        message: {
          zh: `征求意见的答复没有意见：“${textOf(event, 'opinion')}”`,
          en: `the reply to the consultation holds no opinion: "${textOf(event, 'opinion')}"`,
        },
      },
    ]
  })

/** 二-18: a low-risk project is inspected once, by all together; an inspection of one department is one too many. */
function inspections({ cases, lowRisk }: AuditedPeriod, { lowRiskInspections }: View['settings']): Found[] {
  const own = cases.filter(({ project }) => project !== undefined && lowRisk.has(project))
  return [...Map.groupBy(own, ({ project }) => project)].flatMap(([project, of]) => {
    const alone = of.flatMap((one) =>
      one.events
        .filter((event) => verbOf(event) === 'suspend' && event.payload.kind === 'inspection')
        .map((event) => ({ one, event })),
    )
    const joint = of.flatMap((one) =>
      one.process.slug === 'low-risk-joint-inspection'
        ? one.events
            .filter((event) => verbOf(event) === 'done')
            .slice(0, 1)
            .map((event) => ({ one, event }))
        : [],
    )
    const all = [...joint, ...alone]
    const [first] = alone.length > 0 ? alone : joint.slice(lowRiskInspections)
    if (!first || (alone.length === 0 && joint.length <= lowRiskInspections)) return []
    const item = leaves(first.one.process.tree).find(({ id }) => id === itemOf(first.event))
    return [
      {
        case: first.one.id,
        subject: `project ${project}`,
        at: first.event.occurredAt,
        seqs: [first.event.seq],
        evidence: {
          events: all.flatMap(({ one, event }) =>
            event === first.event ? [] : [{ case: one.id, seq: event.seq }],
          ),
        },
        charged: chargedTo(first.event),
        message: {
          zh: `低风险项目另行检查（${item?.zh ?? ''}），共${all.length}次：只能联合检查一次（二-18）`,
          en: `a low-risk project was inspected apart (${item?.en ?? ''}), ${plural(all.length, 'time')} in all: one joint inspection is allowed (二-18)`,
        },
      },
    ]
  })
}

export const jointGap: PeriodRule = {
  id: 'S21',
  zh: '联办缺口',
  en: 'A gap in joint work',
  severity: 'red',
  over: 'period',
  guard: {
    zh: '已写明意见的；项目唯一一次联合检查',
    en: 'an opinion in words; the one joint inspection of a project',
  },
  find: (period, { settings }) => [
    ...period.cases.flatMap((of) => emptyOpinions(of, settings)),
    ...inspections(period, settings),
  ],
}
