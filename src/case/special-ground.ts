import type { MachineContext } from '../process/machine.ts'

/** On what ground time is excluded now: the special procedures under way, by item, not by the order of the keys: jsonb keeps none, and the ground must be what a replay gives. */
export const groundOf = ({ special }: Pick<MachineContext, 'special'>): string =>
  Object.entries(special)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([item, { ground }]) => `${item}: ${ground}`)
    .join('; ')
