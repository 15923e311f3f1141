import type { Process } from '../../src/process/definition.ts'

export const marketSupervision: readonly Process[] = []
