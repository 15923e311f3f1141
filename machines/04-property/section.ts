import type { Process } from '../../src/process/definition.ts'

export const property: readonly Process[] = []
