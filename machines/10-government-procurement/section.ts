import type { Process } from '../../src/process/definition.ts'

export const governmentProcurement: readonly Process[] = []
