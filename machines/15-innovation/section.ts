import type { Process } from '../../src/process/definition.ts'

export const innovation: readonly Process[] = []
