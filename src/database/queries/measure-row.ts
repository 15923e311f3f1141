import type { ClosingMeasures } from '../../audit/measures/measure-closing.ts'

/** A closed case's row as JSON. */
export const measureRow = ({ clocks, ...of }: ClosingMeasures) => ({
  case_id: of.caseId,
  process: of.process,
  version: of.version,
  outcome: of.outcome,
  opened_at: of.openedAt,
  accepted_at: of.acceptedAt,
  decided_at: of.decidedAt,
  closed_at: of.closedAt,
  seconds: of.seconds,
  working_seconds: of.workingSeconds,
  limits: clocks.map(({ limit }) => limit),
  runs: clocks.map(({ run }) => run),
  results: clocks.map(({ result }) => result),
  warned: clocks.map(({ warned }) => warned),
  used: clocks.map(({ used }) => used),
  allotted: clocks.map(({ allotted }) => allotted),
})
