import type { Process } from '../../src/process/definition.ts'
import creditSystemAccess from './credit-system-access.ts'

export const finance: readonly Process[] = [creditSystemAccess]
