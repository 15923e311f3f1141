import type { Limit } from './definition.ts'

/** An unconfirmed statutory limit makes no breach by itself. */
export const isConfirmed = ({ source }: Pick<Limit, 'source'>): boolean =>
  !('law' in source && source.mark === 'K')

/** A minimum is no deadline: nobody can be late for it. */
export const isDeadline = ({ kind }: Pick<Limit, 'kind'>): boolean => kind !== 'waiting'

/** Whether a limit is in the sums over several, live and simulated. */
export const countsInSums = (limit: Pick<Limit, 'kind' | 'source'>): boolean =>
  isDeadline(limit) && isConfirmed(limit)
