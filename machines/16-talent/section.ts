import type { Process } from '../../src/process/definition.ts'

export const talent: readonly Process[] = []
