import type { ClauseFilter } from '../plan/choose-clauses.ts'
import { findDepartment } from '../plan/departments-of.ts'
import type { Plan } from '../plan/plan.ts'
import { Problem } from '../problem.ts'

/**
 * A filter as people write it, in the plan's own terms: a section by its numeral or its number (`十四`, `14`), a
 * department by its id or any name that the plan prints.
 * @throws Problem `unknown-section`, `unknown-department`
 */
export function inPlan(plan: Plan, { section, department, ...rest }: ClauseFilter): ClauseFilter {
  return {
    ...rest,
    section: section === undefined ? undefined : sectionOf(plan, section),
    department: department === undefined ? undefined : departmentOf(plan, department),
  }
}

function sectionOf(plan: Plan, text: string): string {
  const found = plan.sections.find(({ id }, index) => id === text || String(index + 1) === text)
  if (found) return found.id
  const known = plan.sections.map(({ id, zh }) => `${id} ${zh}`).join(', ')
  throw new Problem('unknown-section', {
    zh: `方案没有“${text}”部分；现有：${known}`,
    en: `the plan has no section "${text}"; it has: ${known}`,
  })
}

function departmentOf(plan: Plan, text: string): string {
  const found = findDepartment(plan, text)
  if (found) return found.id
  const known = plan.departments.map(({ id, zh }) => `${id} (${zh})`).join(', ')
  throw new Problem('unknown-department', {
    zh: `方案没有部门“${text}”；现有：${known}`,
    en: `the plan names no department "${text}"; it names: ${known}`,
  })
}
