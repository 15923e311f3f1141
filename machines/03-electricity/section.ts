import type { Process } from '../../src/process/definition.ts'

export const electricity: readonly Process[] = []
