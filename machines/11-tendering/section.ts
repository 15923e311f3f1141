import type { Process } from '../../src/process/definition.ts'

export const tendering: readonly Process[] = []
