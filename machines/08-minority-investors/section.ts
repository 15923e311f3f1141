import type { Process } from '../../src/process/definition.ts'

export const minorityInvestors: readonly Process[] = []
