import type { listCases } from '../database/queries/cases.ts'

type Row = Awaited<ReturnType<typeof listCases>>[number]

/** A case as lists show it. */
export const caseRowView = ({ openedAt, lastAt, dueAt, ...row }: Row) => ({
  ...row,
  openedAt: String(openedAt),
  lastAt: String(lastAt),
  dueAt: dueAt && String(dueAt),
})
