import type { Process } from '../definition.ts'

/** A definition by its slug and version, as reforms and merged items name it. */
export const referenceOf = ({ slug, version }: Pick<Process, 'slug' | 'version'>): string =>
  `${slug}@${version}`
