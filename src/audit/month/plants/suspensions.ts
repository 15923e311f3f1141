import type { Plant } from '../plant.ts'
import { untilOf } from './limits.ts'
import { brisk, permit, quarantine } from './scripts.ts'

/** A permit whose consultations are done: only its item is left. */
const examined: (...of: Parameters<Plant['plant']>) => ReturnType<typeof permit> = (office, morning) =>
  permit(office, morning(14))
    .work(40)
    .act('accept')
    .work(40)
    .act('quality.reply')
    .work(40)
    .act('safety.reply')

/** S8 and S9: special procedures. */
export const suspensionPlants: readonly Plant[] = [
  {
    rule: 'S8',
    variant: 'no ground',
    plant: (office, morning) => ({
      cases: [
        examined(office, morning)
          .work(40)
          .act('permit.suspend', { kind: 'expert-review', basis: '无', notice: '待补' })
          .days(1)
          .act('permit.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        examined(office, morning)
          .work(40)
          .act('permit.suspend', { kind: 'expert-review' })
          .days(1)
          .act('permit.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S9',
    variant: 'at the last day',
    plant: (office, morning) => ({
      cases: [
        examined(office, morning)
          .days(2)
          .act('escalate')
          .days(2)
          .act('permit.suspend', { kind: 'expert-review' })
          .days(1)
          .act('permit.resume')
          .live(() => 10)
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        examined(office, morning)
          .days(1)
          .act('permit.suspend', { kind: 'expert-review' })
          .days(1)
          .act('permit.resume')
          .live(() => 10)
          .end(),
      ],
    }),
  },
  {
    rule: 'S9',
    variant: 'again and again',
    plant: (office, morning) => ({ cases: [heldTimes(office, morning, 3)] }),
    twin: (office, morning) => ({ cases: [heldTimes(office, morning, 2)] }),
  },
  {
    rule: 'S9',
    variant: 'past its own end',
    plant: (office, morning) => ({
      cases: [
        quarantine(office, morning(15))
          .work(60)
          .act('accept')
          .days(1)
          .act('review.suspend', { kind: 'expert-review', until: untilOf(morning(11)) })
          .moveTo(morning(7))
          .act('review.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        quarantine(office, morning(15))
          .work(60)
          .act('accept')
          .days(1)
          .act('review.suspend', { kind: 'expert-review', until: untilOf(morning(7)) })
          .moveTo(morning(8))
          .act('review.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S9',
    variant: 'most of the time',
    plant: (office, morning) => ({ cases: [heldLong(office, morning, 'testing')] }),
    twin: (office, morning) => ({ cases: [heldLong(office, morning, 'expert-review')] }),
  },
  {
    rule: 'S9',
    variant: 'no result',
    plant: (office, morning) => ({
      cases: [
        examined(office, morning)
          .work(40)
          .act('permit.suspend', { kind: 'expert-review' })
          .days(1)
          .act('permit.resume', { result: '无' })
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        examined(office, morning)
          .work(40)
          .act('permit.suspend', { kind: 'expert-review' })
          .days(1)
          .act('permit.resume', { result: '评审意见2026-8' })
          .live(brisk(office))
          .end(),
      ],
    }),
  },
]

function heldTimes(...[office, morning, times]: [...Parameters<Plant['plant']>, number]) {
  const driven = quarantine(office, morning(14)).work(60).act('accept')
  for (let time = 0; time < times; time += 1) {
    driven.work(60).act('review.suspend', { kind: 'expert-review' }).work(60).act('review.resume')
  }
  return driven.live(brisk(office)).end()
}

function heldLong(...[office, morning, kind]: [...Parameters<Plant['plant']>, string]) {
  return quarantine(office, morning(15))
    .work(60)
    .act('accept')
    .work(60)
    .act('review.suspend', { kind, until: untilOf(morning(5)) })
    .moveTo(morning(6))
    .act('review.resume')
    .live(brisk(office))
    .end()
}
