import type { Plant } from '../plant.ts'
import { brisk, change, permit, quarantine, quick, setUp } from './scripts.ts'

/** S1 to S5, S25 and S29: clocks. */
export const limitPlants: readonly Plant[] = [
  {
    rule: 'S1',
    variant: 'about to end',
    plant: (office, morning) => ({ cases: [change(office, morning(2)).work(30).act('accept').end()] }),
    // What is held is not about to end.
    twin: (office, morning) => ({
      cases: [
        change(office, morning(2))
          .work(30)
          .act('accept')
          .work(30)
          .act('change.suspend', { kind: 'expert-review' })
          .end(),
      ],
    }),
  },
  {
    rule: 'S2',
    variant: 'an item',
    plant: (office, morning) => ({
      cases: [
        change(office, morning(12))
          .days(2)
          .act('accept')
          .days(2.4)
          .act('change.pass')
          .live(brisk(office))
          .end(),
      ],
    }),
    // Extended in time by the office that the law names.
    twin: (office, morning) => ({
      cases: [
        change(office, morning(12))
          .days(2)
          .act('accept')
          .work(60)
          .act('change.suspend', { kind: 'expert-review' })
          .days(2)
          .act('change.resume')
          .work(60)
          .act('change.pass')
          .live(brisk(office))
          .end(),
      ],
    }),
    twinAlso: ['S9'],
  },
  {
    rule: 'S3',
    variant: 'four hours',
    plant: (office, morning) => ({
      cases: [setUp(office, morning(9)).work(300).act('accept').live(quick(office)).end()],
    }),
    // A correction ends the run: the four hours count from the complete receipt.
    twin: (office, morning) => ({
      cases: [
        setUp(office, morning(9))
          .work(60)
          .act('request-correction')
          .days(2)
          .act('submit-correction')
          .live(quick(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S4',
    variant: 'seven days',
    plant: (office, morning) => ({
      cases: [
        permit(office, morning(14))
          .days(2)
          .act('accept')
          .days(2)
          .act('quality.reply')
          .days(2)
          .act('safety.reply')
          .days(1)
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        permit(office, morning(14))
          .work(60)
          .act('accept')
          .work(60)
          .act('quality.reply')
          .work(60)
          .act('safety.reply')
          .work(60)
          .act('permit.suspend', { kind: 'expert-review', until: untilOf(morning(6)) })
          .moveTo(morning(7))
          .act('permit.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S5',
    variant: 'silence',
    plant: (office, morning) => ({
      cases: [quarantine(office, morning(12)).days(7).live(brisk(office)).end()],
    }),
    also: ['S25'],
    twin: (office, morning) => ({
      cases: [quarantine(office, morning(12)).days(2.5).live(brisk(office)).end()],
    }),
  },
  {
    rule: 'S25',
    variant: 'nothing done',
    plant: (office, morning) => ({
      cases: [quarantine(office, morning(15)).work(60).act('accept').days(6).live(brisk(office)).end()],
    }),
    twin: (office, morning) => ({
      cases: [
        quarantine(office, morning(15))
          .work(60)
          .act('accept')
          .work(60)
          .act('review.suspend', { kind: 'expert-review', until: untilOf(morning(3)) })
          .days(6)
          .act('review.resume')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S29',
    variant: 'delivery',
    plant: (office, morning) => ({
      cases: [quarantine(office, morning(18)).live(brisk(office), 'issue').days(12).act('deliver').end()],
    }),
    also: ['S25'],
    twin: (office, morning) => ({
      cases: [quarantine(office, morning(18)).live(brisk(office), 'issue').days(8).act('deliver').end()],
    }),
    twinAlso: ['S25'],
  },
]

export const untilOf = (at: Temporal.Instant) =>
  at.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
