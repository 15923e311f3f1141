import type { Process } from '../../src/process/definition.ts'

export const intellectualProperty: readonly Process[] = []
