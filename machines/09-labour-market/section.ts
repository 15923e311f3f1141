import type { Process } from '../../src/process/definition.ts'

export const labourMarket: readonly Process[] = []
