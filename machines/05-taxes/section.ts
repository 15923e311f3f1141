import type { Process } from '../../src/process/definition.ts'

export const taxes: readonly Process[] = []
