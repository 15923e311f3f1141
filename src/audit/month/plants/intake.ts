import { clerkNamed } from '../people.ts'
import type { Plant } from '../plant.ts'
import { brisk, change, permit, quarantine, untendered } from './scripts.ts'

const defect = (material: string) => ({
  defects: [{ material, defect: '缺第二页', basis: '行政许可法 32', remedy: '补齐' }],
})
const handedIn = (...materials: string[]) => materials.map((material) => ({ material, medium: 'upload' }))

/** S6, S7, S16 to S18, S20, S23 and S30: what is asked, refused, extended, charged, withdrawn. */
export const intakePlants: readonly Plant[] = [
  {
    rule: 'S6',
    variant: 'asked again after filing anew',
    plant(office, morning) {
      const applicant = office.nextApplicant()
      const materials = handedIn('bid-notice', 'construction-contract')
      const first = untendered(office, morning(12), { applicant, materials })
        .work(60)
        .act('request-correction', defect('bid-notice'))
        .work(300)
        .act('withdraw')
        .attach()
        .end()
      const second = untendered(office, morning(10), { applicant, materials })
        .work(60)
        .act('request-correction', defect('construction-contract'))
        .days(1)
        .act('submit-correction')
        .live(brisk(office))
        .end()
      return { cases: [first, second], subjects: [second.case.id] }
    },
    twin(office, morning) {
      const applicant = office.nextApplicant()
      const first = untendered(office, morning(12), { applicant, materials: handedIn('bid-notice') })
        .work(60)
        .act('request-correction', defect('bid-notice'))
        .work(300)
        .act('withdraw')
        .attach()
        .end()
      // It was not in the first submission.
      const second = untendered(office, morning(10), {
        applicant,
        materials: handedIn('bid-notice', 'construction-contract'),
      })
        .work(60)
        .act('request-correction', defect('construction-contract'))
        .days(1)
        .act('submit-correction')
        .live(brisk(office))
        .end()
      return { cases: [first, second] }
    },
  },
  {
    rule: 'S7',
    variant: 'after deemed acceptance',
    plant(office, morning) {
      const driven = quarantine(office, morning(14)).days(2.5)
      const then = driven.at
      driven.days(4).sweep()
      driven
        .act('request-correction', {}, undefined, then)
        .work(90)
        .act('submit-correction')
        .live(brisk(office))
      return { cases: [driven.end()] }
    },
    also: ['S12', 'S5', 'S25'],
    twin: (office, morning) => ({
      cases: [
        quarantine(office, morning(14))
          .days(2.5)
          .act('request-correction')
          .days(4)
          .act('submit-correction')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S17',
    variant: 'no remedies',
    plant: (office, morning) => ({
      cases: [
        quarantine(office, morning(8))
          .work(60)
          .act('escalate')
          .work(60)
          .act('decline', { remedies: '无' })
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [quarantine(office, morning(8)).work(60).act('escalate').work(60).act('decline').end()],
    }),
  },
  {
    rule: 'S17',
    variant: 'no reasons',
    plant: (office, morning) => ({
      cases: [
        quarantine(office, morning(8))
          .work(90)
          .act('decline', { reasons: ['—'] })
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        quarantine(office, morning(8))
          .work(90)
          .act('decline', { reasons: ['不属于本机关职权（条例第五条）'] })
          .end(),
      ],
    }),
  },
  {
    rule: 'S18',
    variant: 'no notice',
    plant: (office, morning) => ({
      cases: [extended(office, morning, { notice: '无' })],
    }),
    twin: (office, morning) => ({ cases: [extended(office, morning, {})] }),
  },
  {
    rule: 'S18',
    variant: 'entered after the end',
    plant: (office, morning) => ({ cases: [extendedAsOf(office, morning, 3.4)] }),
    also: ['S12'],
    // The next day, before the end.
    twin: (office, morning) => ({ cases: [extendedAsOf(office, morning, 0.5)] }),
    twinAlso: ['S12'],
  },
  {
    rule: 'S20',
    variant: 'taken on paper',
    plant: (office, morning) => ({
      cases: [
        permit(office, morning(9), { materials: [{ material: 'bid-notice', medium: 'paper' }] })
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        permit(office, morning(9), { materials: [{ material: 'bid-notice', medium: 'shared-data' }] })
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S20',
    variant: 'in words',
    plant: (office, morning) => ({
      cases: [
        permit(office, morning(9))
          .work(60)
          .act('request-correction', {
            defects: [{ defect: '未交施工合同', basis: '行政许可法 32', remedy: '补交施工合同' }],
          })
          .work(300)
          .act('submit-correction')
          .live(brisk(office))
          .end(),
      ],
    }),
    twin: (office, morning) => ({
      cases: [
        untendered(office, morning(9))
          .work(60)
          .act('request-correction', {
            defects: [{ defect: '未交施工合同', basis: '行政许可法 32', remedy: '补交施工合同' }],
          })
          .work(300)
          .act('submit-correction')
          .live(brisk(office))
          .end(),
      ],
    }),
  },
  {
    rule: 'S23',
    variant: 'in parts',
    plant: (office, morning) => ({
      cases: [charged(office, morning, 600)],
    }),
    twin: (office, morning) => ({ cases: [charged(office, morning, 500)] }),
  },
  {
    rule: 'S30',
    variant: 'clock begun anew',
    plant: (office, morning) => refiled(office, morning, false),
    twin: (office, morning) => refiled(office, morning, true),
  },
]

const extension = { reason: '情况复杂', notice: '延告2026-17' }

function extended(...[office, morning, more]: [...Parameters<Plant['plant']>, object]) {
  return quarantine(office, morning(12))
    .work(60)
    .act('accept')
    .work(60)
    .act('extend', { ...extension, limit: 'permit-decision', approver: '本行政机关负责人', ...more })
    .live(brisk(office))
    .end()
}

/** A change of three working days, extended as of its second day and entered so many days later. */
function extendedAsOf(...[office, morning, days]: [...Parameters<Plant['plant']>, number]) {
  const driven = change(office, morning(12)).work(60).act('accept').days(1)
  const then = driven.at
  return driven
    .days(days)
    .sweep()
    .act('extend', { ...extension, limit: 'registration', approver: '登记机关负责人' }, undefined, then)
    .live(() => 20)
    .end()
}

function charged(...[office, morning, fen]: [...Parameters<Plant['plant']>, number]) {
  const basis = '施工许可工本费'
  return permit(office, morning(9))
    .work(30)
    .act('charge', { fen, basis })
    .work(30)
    .act('charge', { fen, basis })
    .live(brisk(office))
    .end()
}

function refiled(...[office, morning, evidenced]: [...Parameters<Plant['plant']>, boolean]) {
  const applicant = office.nextApplicant()
  const clerk = clerkNamed('refiler', 'B09')
  const first = permit(office, morning(14), { applicant, clerk })
    .days(2)
    .act('accept')
    .days(2.8)
    .act('withdraw')
  if (evidenced) first.attach()
  const one = first.end()
  const second = permit(office, first.at.add({ hours: 24 }), { applicant, clerk })
    .live(brisk(office))
    .end()
  return { cases: [one, second], subjects: [one.case.id, second.case.id] }
}
