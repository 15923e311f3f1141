import type { ClauseStanding } from '../../plan/clause-standing.ts'
import { deadlineConventions } from '../../plan/deadline-words.ts'
import { KIND_WORDS, milestoneInWords } from '../../plan/report-tables.ts'
import { countClauses } from '../../plan/summary.ts'
import { bold, dim } from '../print/paint.ts'
import { WIDTH } from '../print/width.ts'
import { labelled } from '../print/wrap.ts'

const INDENT = '                    '

/** Clauses under the headings of their sections, then how their dates are read. */
export function planPage(clauses: readonly ClauseStanding[]): string[] {
  const { clauses: all, kinds } = countClauses(clauses)
  return [
    bold(
      `${all}条 clauses: ${kinds.process} 流程 process, ${kinds.rule} 规则 rule, ${kinds.neither} 其他 neither`,
    ),
    ...clauses.flatMap((clause, index) => [
      ...(clause.section && clause.section.id !== clauses[index - 1]?.section?.id ? heading(clause) : []),
      ...details(clause),
    ]),
    '',
    ...labelled(
      '日期读法 Dates: ',
      deadlineConventions.map(({ words, zh, en }) => `${words}：${zh} ${en}`).join('；'),
      WIDTH,
    ),
  ]
}

function heading({ section, coordinator }: ClauseStanding): string[] {
  return [
    '',
    bold(`${section?.id} ${section?.zh}  ${section?.en}`),
    dim(`总牵头协调 coordinator: ${coordinator?.zh} ${coordinator?.en}`),
  ]
}

function details(clause: ClauseStanding): string[] {
  const { id, kind, zh, en, lead, responsible, andOthers, milestones, processes, targets } = clause
  const line = (label: string, text: string) => (text === '' ? [] : labelled(label, text, WIDTH))
  const names = (departments: typeof lead) => departments.map((one) => one.zh).join('、')
  return [
    '',
    ...labelled(`${id}  `, zh, WIDTH),
    ...line('  ', en),
    ...line('  类别 Kind         ', KIND_WORDS[kind]),
    ...line('  牵头 Lead         ', names(lead)),
    ...line(
      '  责任 Responsible  ',
      `${names(responsible)}${andOthers && responsible.length > 0 ? '等' : ''}`,
    ),
    ...milestones.flatMap((milestone, index) =>
      line(index === 0 ? '  期限 Milestones   ' : INDENT, milestoneInWords(milestone)),
    ),
    ...line('  流程 Processes    ', processes.join(', ')),
    ...line('  指标 Targets      ', targets.join(', ')),
  ]
}
