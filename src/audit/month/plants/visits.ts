import type { Office } from '../drive.ts'
import { clerkNamed } from '../people.ts'
import type { Plant } from '../plant.ts'
import { type Visit, visit } from '../visit.ts'
import { brisk, change, permit } from './scripts.ts'

type Of = Parameters<Plant['plant']>
type Script = Parameters<typeof visit>[1]

/** Numbers of one letter are given once a day. */
function come(office: Office, letter: string, script: Omit<Script, 'letter' | 'number'>): Visit {
  const day = script.takenAt.toZonedDateTimeISO('Asia/Shanghai').toPlainDate()
  return visit(office.chance, { ...script, letter, number: office.nextNumber(`${letter} ${day}`) })
}

const ids = (visits: readonly Visit[]) => visits.map(({ ticket }) => ticket.id)

/** S13, S16, S24 and S31: the hall's own records. */
export const visitPlants: readonly Plant[] = [
  {
    rule: 'S13',
    variant: 'never ended',
    plant: (office, morning) => ({ visits: [seen(office, morning, {})] }),
    twin: (office, morning) => ({ visits: [seen(office, morning, { end: 'abandon', ended: 3 })] }),
  },
  {
    rule: 'S13',
    variant: 'advice without words',
    plant: (office, morning) => ({
      visits: [seen(office, morning, { end: 'advice', ended: 9, note: '无' })],
    }),
    twin: (office, morning) => ({
      visits: [seen(office, morning, { end: 'advice', ended: 9, note: '询问社保转移材料，已告知三项' })],
    }),
  },
  {
    rule: 'S16',
    variant: 'sent away',
    plant: (office, morning) => ({
      visits: [seen(office, morning, { end: 'not-handled', ended: 6, note: '材料不行，不办' })],
    }),
    twin: (office, morning) => ({
      visits: [seen(office, morning, { end: 'not-handled', ended: 6, note: '申请人自行离开' })],
    }),
  },
  {
    rule: 'S24',
    variant: 'within seconds',
    plant: (office, morning) => ({
      cases: [change(office, morning(6)).live(brisk(office)).rate(5, 4).end()],
    }),
    twin: (office, morning) => ({
      cases: [change(office, morning(6)).live(brisk(office)).rate(5, 400).end()],
    }),
  },
  {
    rule: 'S24',
    variant: 'one phone',
    plant: (office, morning) => phoned(office, morning, true),
    twin: (office, morning) => phoned(office, morning, false),
  },
  {
    rule: 'S24',
    variant: 'one after the other',
    plant: (office, morning) => rated(office, morning, 40),
    twin: (office, morning) => rated(office, morning, 400),
  },
  {
    rule: 'S31',
    variant: 'long waits',
    plant: (office, morning) => waiting(office, morning, 6, 95),
    twin: (office, morning) => waiting(office, morning, 3, 95),
  },
  {
    rule: 'S31',
    variant: 'called in vain',
    plant: (office, morning) => ({ visits: [seen(office, morning, { end: 'no-show', calls: 5, ended: 6 })] }),
    twin: (office, morning) => ({ visits: [seen(office, morning, { end: 'no-show', calls: 1, ended: 6 })] }),
  },
  {
    rule: 'S31',
    variant: 'nothing done meanwhile',
    plant: (office, morning) => linked(office, morning, false),
    twin: (office, morning) => linked(office, morning, true),
  },
]

function seen(...[office, morning, more]: [...Of, Partial<Script>]) {
  const clerk = clerkNamed(`visit.${office.chance.whole(1000, 9999)}`, `Z${office.chance.whole(10, 99)}`)
  const takenAt = morning(office.chance.whole(3, 12)).add({ minutes: office.chance.whole(1, 90) })
  return come(office, 'Z', { business: 'general', takenAt, clerk, called: 6, ...more })
}

function phoned(...[office, morning, same]: [...Of, boolean]) {
  const one = office.nextApplicant()
  const phone = `phone-${one.id}`
  const cases = [5, 6, 7].map((days) =>
    change(office, morning(days), { phone, ...(!same && { applicant: one }) })
      .live(brisk(office))
      .rate(5, 3600)
      .end(),
  )
  return { cases, subjects: [...cases.map(({ case: { id } }) => id)] }
}

function rated(...[office, morning, secondsBetween]: [...Of, number]) {
  const clerk = clerkNamed(`stars.${office.chance.whole(1000, 9999)}`, `Z${office.chance.whole(10, 99)}`)
  const begin = morning(5)
  const visits = Array.from({ length: 6 }, (_, index) =>
    come(office, 'Z', {
      ...{
        business: 'general',
        takenAt: begin.add({ seconds: index * secondsBetween }),
        clerk,
        called: 1,
        ended: 2,
      },
      ...{ end: 'advice', note: '询问办理时间，已告知' },
      rated: [5, 60],
    }),
  )
  return { visits, subjects: ids(visits) }
}

function waiting(...[office, morning, count, minutes]: [...Of, number, number]) {
  const clerk = clerkNamed(`slow.${office.chance.whole(1000, 9999)}`, 'C01')
  // A business that nobody else of that day comes for: its mean is theirs.
  const business = `utilities-${office.chance.whole(100, 999)}`
  const begin = morning(count)
  const visits = Array.from({ length: count }, (_, index) =>
    come(office, 'C', {
      ...{ business, takenAt: begin.add({ minutes: index }), clerk, called: minutes + index * 4, ended: 3 },
      ...{ end: 'advice', note: '询问报装材料，已告知' },
    }),
  )
  return { visits, subjects: ids(visits) }
}

function linked(...[office, morning, during]: [...Of, boolean]) {
  const takenAt = morning(6)
  const clerk = clerkNamed(`link.${office.chance.whole(1000, 9999)}`, `Z${office.chance.whole(10, 99)}`)
  const driven = permit(office, during ? takenAt.add({ minutes: 8 }) : morning(9), { clerk })
  const own = driven
    .work(30)
    .live(() => 20)
    .end()
  const script = {
    business: 'general',
    takenAt,
    clerk,
    called: 5,
    ended: 9,
    end: 'case',
    cases: [own.case.id],
  } as const
  const visits = [come(office, 'Z', script)]
  return { cases: [own], visits, subjects: ids(visits) }
}
