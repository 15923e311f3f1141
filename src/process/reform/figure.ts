import { LIMIT_UNITS } from '../../time/limit-unit.ts'
import type { Limit, Name } from '../definition.ts'

/** What a limit gives, in words: `20工作日`, `20 working days`. */
export const figure = ({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): Name =>
  amount === null
    ? { zh: '未写明的时间', en: 'no stated time' }
    : { zh: `${amount}${LIMIT_UNITS[unit].label}`, en: `${amount} ${unit.replace('-', ' ')}` }
