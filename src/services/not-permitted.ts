import { type Around, whyMayNotDo } from '../permission/may-do.ts'
import { isRole } from '../permission/roles.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import type { Act } from './act.ts'

/** Why whoever acts may not do it in this process, as the table says; undefined when they may. */
export function notPermitted(
  { event: { type, actor }, limitedTo }: Pick<Act, 'event' | 'limitedTo'>,
  process: Process,
  around?: Around,
): Problem | undefined {
  const { id, role, department, standsInFor } = actor
  if (!isRole(role))
    return new Problem('not-permitted', {
      zh: `“${role}”不是办理办件的岗位`,
      en: `"${role}" is no role that acts on cases`,
    })
  const who = {
    id,
    role,
    department,
    ...(limitedTo && { processes: limitedTo }),
    ...(standsInFor !== undefined && { standsInFor }),
  }
  const why = whyMayNotDo(who, type, process, around)
  return why === undefined ? undefined : new Problem('not-permitted', why)
}
