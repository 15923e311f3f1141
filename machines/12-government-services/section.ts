import type { Process } from '../../src/process/definition.ts'

export const governmentServices: readonly Process[] = []
