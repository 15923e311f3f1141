import type { Process } from '../../src/process/definition.ts'

export const mainText: readonly Process[] = []
