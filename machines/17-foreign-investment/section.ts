import type { Process } from '../../src/process/definition.ts'

export const foreignInvestment: readonly Process[] = []
