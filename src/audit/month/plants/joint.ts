import { type Driven, drive } from '../drive.ts'
import { clerkFor, headOf } from '../people.ts'
import type { Plant } from '../plant.ts'
import { untilOf } from './limits.ts'
import { brisk, line, permit, promising } from './scripts.ts'

type Of = Parameters<Plant['plant']>

/** S14, S19, S21, S22 and S27: promises, projects, order, and what everything goes by. */
export const jointPlants: readonly Plant[] = [
  {
    rule: 'S14',
    variant: 'abolished item',
    plant: (office, morning) => ({
      cases: [tenderReport(office, morning, 8)],
      changes: [abolition(office, morning)],
    }),
    // Received before the day.
    twin: (office, morning) => ({ cases: [tenderReport(office, morning, 12)] }),
  },
  {
    rule: 'S19',
    variant: 'past due',
    plant: (office, morning) => ({
      cases: [promised(office, morning, 14, 11).live(brisk(office), 'deliver').end()],
    }),
    twin: (office, morning) => ({
      cases: [
        promised(office, morning, 14, 6)
          .live(brisk(office), 'deliver')
          .moveTo(morning(8))
          .act('certificate-commitment.fulfil')
          .end(),
      ],
    }),
  },
  {
    rule: 'S19b',
    variant: 'promised again',
    plant: (office, morning) => promisedTwice(office, morning, 6),
    also: ['S19'],
    twin: (office, morning) => promisedTwice(office, morning, 12),
    twinAlso: ['S19'],
  },
  {
    rule: 'S21',
    variant: 'no opinion',
    plant: (office, morning) => ({ cases: [consulted(office, morning, '无')] }),
    twin: (office, morning) => ({ cases: [consulted(office, morning, '无异议，按图施工')] }),
  },
  {
    rule: 'S21',
    variant: 'inspected apart',
    plant(office, morning) {
      const project = { id: office.chance.uuid(), facts: {} }
      const driven = drive(office, {
        ...{ process: 'low-risk-pre-construction', facts: { smallEnterprise: false }, project },
        ...{ at: morning(9), clerk: clerkFor(office.chance) },
      })
      driven.work(40).act('accept').work(40).act('low-risk.pass').work(40)
      driven.act('approvals.suspend', { kind: 'inspection' }).work(90).act('approvals.resume')
      return { cases: [driven.live(brisk(office)).end()], lowRisk: [project.id] }
    },
    twin(office, morning) {
      const project = { id: office.chance.uuid(), facts: {} }
      const driven = drive(office, {
        ...{ process: 'low-risk-joint-inspection', project },
        ...{ at: morning(9), clerk: clerkFor(office.chance) },
      })
      return { cases: [driven.live(brisk(office)).end()], lowRisk: [project.id] }
    },
  },
  {
    rule: 'S22',
    variant: 'works before filing',
    plant: (office, morning) => ({ cases: [filed(office, morning, 8)] }),
    also: ['S2'],
    twin: (office, morning) => ({ cases: [filed(office, morning, 1)] }),
  },
  {
    rule: 'S27',
    variant: 'as of an earlier day',
    plant: (office, morning) => retroactive(office, morning, 9),
    // From a day that is still to come.
    twin: (office, morning) => retroactive(office, morning, 2),
  },
]

function tenderReport(...[office, morning, days]: [...Of, number]) {
  return drive(office, { process: 'tender-report-filing', at: morning(days), clerk: clerkFor(office.chance) })
    .live(() => 30)
    .end()
}

function abolition(...[office, morning]: Of) {
  return {
    ...{ what: 'effective-date' as const, id: office.chance.uuid(), process: 'tender-report-filing' },
    ...{ clause: '二-1', by: 'month.office', department: 'reform-group-office' },
    from: Temporal.PlainDate.from(untilOf(morning(10))),
    recordedAt: morning(5),
  }
}

function retroactive(...[office, morning, days]: [...Of, number]) {
  const id = office.chance.uuid()
  const driven = drive(office, {
    ...{ process: 'enterprise-setup-split', facts: { item: 'employment' } },
    ...{ at: morning(7), clerk: clerkFor(office.chance) },
  })
  driven.work(60).act('accept').days(2.5).live(brisk(office))
  return {
    cases: [driven.end()],
    subjects: [id],
    changes: [
      {
        ...{ what: 'effective-date' as const, id, process: 'enterprise-setup-split' },
        ...{ clause: '一-4', by: 'month.office', department: 'reform-group-office' },
        from: Temporal.PlainDate.from(untilOf(morning(days))),
        recordedAt: morning(6),
      },
    ],
  }
}

function promised(...[office, morning, from, until, more]: [...Of, number, number, object?]): Driven {
  return promising(office, morning(from), more)
    .work(60)
    .act('accept')
    .work(30)
    .act('informing.done')
    .work(30)
    .act('certificate-commitment.promise', { until: untilOf(morning(until)) })
}

function promisedTwice(...[office, morning, again]: [...Of, number]) {
  const applicant = office.nextApplicant()
  const first = promised(office, morning, 14, 10, { applicant })
    .live(brisk(office), 'deliver')
    .moveTo(morning(9))
  const broken = first.act('certificate-commitment.breach', {}, headOf(first.process)).end()
  const second = promised(office, morning, again, 3, { applicant }).live(brisk(office), 'deliver')
  const kept = second.moveTo(morning(4)).act('certificate-commitment.fulfil').end()
  return { cases: [broken, kept], subjects: [kept.case.id] }
}

function consulted(...[office, morning, opinion]: [...Of, string]) {
  return permit(office, morning(9))
    .work(60)
    .act('accept')
    .work(60)
    .act('quality.reply', { opinion })
    .live(brisk(office))
    .end()
}

/** A power line along a road; the works begin on a day, and the filing is done some days after receipt. */
function filed(...[office, morning, worksIn]: [...Of, number]) {
  const driven = line(office, morning(10), { length: 80, worksStart: untilOf(morning(worksIn)) })
  return driven.days(1).act('accept').days(2).act('conditions.pass').days(1).live(brisk(office)).end()
}
