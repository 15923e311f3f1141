import type { Name } from './definition.ts'

/** `渠道 the channels`; once where both languages say it alike, as a citation does. */
export const inBoth = ({ zh, en }: Name): string => (zh === en ? zh : `${zh} ${en}`)
