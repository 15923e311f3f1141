import type { Process } from '../../src/process/definition.ts'

export const crossBorderTrade: readonly Process[] = []
