import { eventsOf } from '../../src/database/queries/ledger.ts'
import { papersOf, stepsOf, writePaper } from '../../src/papers/case-papers.ts'
import type { Block, Language, Paper } from '../../src/papers/paper.ts'
import type { Service } from '../service/app.ts'

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [block.text]
    case 'fields':
      return block.rows.map(([label, value]) => `${label}: ${value}`)
    case 'list':
      return [block.title, ...block.entries.map((entry) => `- ${entry}`)]
    case 'table':
      return [block.title, block.head.join(' | '), ...block.rows.map((row) => row.join(' | '))]
    case 'signatures':
      return block.lines.map((line) => `${line} ____`)
  }
}

/** A paper as text, line by line, but for what it proves: that holds the hash of an event with a random id. */
export const textOf = ({ title, number, to, blocks, seal, date }: Paper): string =>
  [`${title}  ${number}`, to, ...blocks.flatMap(linesOf), `${seal}  ${date}`].join('\n')

/** Every paper of a case that a service has on its ledger, as text, by its id. */
export async function papersAsText({ app, database }: Service, caseId: string, language: Language = 'zh') {
  const events = await eventsOf(database.sql, caseId)
  const steps = stepsOf(app.engine, events)
  const [opened] = steps
  if (!opened) throw new Error(`there is no case ${caseId}`)
  const process = app.engine.processOf(opened.after)
  return new Map(
    papersOf(steps).map((paper) => [paper.id, textOf(writePaper(paper, process, opened.event, language))]),
  )
}
