import type { ReservationRules } from '../src/hall/slots.ts'

/** 预约服务: 十二-11 asks for it and gives no figure. */
export const hallReservations: ReservationRules = {
  slotMinutes: 30,
  capacity: 3,
  daysAhead: 7,
  early: 30,
  late: 10,
  noShowDays: 30,
  source: {
    zh: '推定：十二-11写预约服务，没有数字',
    en: 'assumed: 十二-11 names 预约服务 and gives no figure',
  },
}
