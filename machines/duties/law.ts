import type { ReformLaw } from '../../src/process/reform/law.ts'
import { orders } from './orders.ts'
import { permissions } from './permissions.ts'

/** What a reform of the county's processes is judged by. */
export const reformLaw: ReformLaw = { orders, permissions }
