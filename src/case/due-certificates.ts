import { holds } from '../process/condition.ts'
import type { Process } from '../process/definition.ts'
import type { MachineContext } from '../process/machine.ts'
import { leavesFor } from '../process/tree.ts'

/** What this case issues, all of it in one act (一-3): of items that were handled and not taken out. */
export function dueCertificates(
  { tree, certificates }: Pick<Process, 'tree' | 'certificates'>,
  { facts, takenOut }: Pick<MachineContext, 'facts' | 'takenOut'>,
): Process['certificates'] {
  const handled = leavesFor(tree, facts).flatMap(({ id }) => (takenOut.includes(id) ? [] : [id]))
  return certificates
    .filter(({ item }) => item === undefined || handled.includes(item))
    .filter(({ when }) => !when || holds(when, facts))
}
