import type { Check } from './rule.ts'

/** It can be applied for online. */
export const online: Check = ({ channels }) =>
  channels.some(({ id }) => id === 'online') ? [] : ['it cannot be applied for online']
