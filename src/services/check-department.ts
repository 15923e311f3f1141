import type { Actor } from '../case/ledger.ts'
import { Problem } from '../problem.ts'
import type { Department } from '../process/definition.ts'

/** Who enters something for the county must be of a body on its list. @throws Problem `unknown-department` */
export function checkDepartment(departments: readonly Department[], { department }: Actor): void {
  if (departments.some(({ id }) => id === department)) return
  const known = departments.map(({ id, zh }) => `${id} (${zh})`).join(', ')
  throw new Problem('unknown-department', {
    zh: `没有部门“${department}”；现有：${known}`,
    en: `there is no department "${department}"; there are: ${known}`,
  })
}
