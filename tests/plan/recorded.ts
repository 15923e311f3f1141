import type { Recorded } from '../../src/plan/dispatch-report.ts'
import type { ProgressEntry, ProgressStatus, TargetValue } from '../../src/plan/progress.ts'

const at = Temporal.Instant.from('2021-09-10T01:30:00Z')
const by = (department: string) => ({ id: 'officer-3', role: 'reviewer', department })

const entry = (
  clause: string,
  status: ProgressStatus,
  department: string,
  evidence: string,
): ProgressEntry => ({
  id: crypto.randomUUID(),
  clause,
  status,
  evidence,
  by: by(department),
  at,
})

const entries = [
  entry('一-1', 'kept-up', 'approval-bureau', '合成：八月平均用时1小时40分'),
  entry('二-6', 'done', 'approval-bureau', '合成〔2021〕12号'),
  entry('二-7', 'under-way', 'housing-construction', '合成：系统改造中'),
  entry('三-7', 'held', 'power-company', '合成 | 等待省公司设备\n预计10月到货'),
  entry('四-2', 'under-way', 'approval-bureau', '=1+1 <b>合成</b>'),
]

const value = (target: string, figure: string, period: string, amount: number): TargetValue => ({
  id: crypto.randomUUID(),
  target,
  figure,
  period,
  value: amount,
  by: by('power-company'),
  at,
})

/** A ledger with an entry of most kinds, all synthetic. */
export const recorded: Recorded = {
  latest: new Map(entries.map((one) => [one.clause, one])),
  values: [value('K10', 'live-work', '2021-07', 84), value('K10', 'live-work', '2021-08', 86.5)],
  computed: new Map([
    [
      'K1',
      {
        complete: true,
        results: [
          {
            id: 'four-hours',
            zh: '4小时内办结的比例',
            en: 'done in four hours',
            unit: '%',
            value: 66.67,
            of: 3,
            against: 1,
            cases: ['NY20210823-00002'],
          },
        ],
      },
    ],
    [
      'K16',
      {
        complete: false,
        results: [
          {
            id: 'seven-days',
            zh: '事实清楚案件7日内决定的比例',
            en: 'clear cases decided within seven days',
            unit: '%',
            value: null,
            of: 0,
            against: 0,
            cases: [],
          },
        ],
      },
    ],
  ]),
}
