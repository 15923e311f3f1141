import type { Process } from '../../src/process/definition.ts'

export const finance: readonly Process[] = []
