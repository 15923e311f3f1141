import { catalogue } from '../../../machines/catalogue.ts'
import { noAnchor, sealAnchor } from '../../../src/audit/proof/anchor.ts'
import { type AnchorProof, caseFile } from '../../../src/audit/proof/case-file.ts'
import type { Known } from '../../../src/audit/proof/check-case-file.ts'
import { growingTree, leafHash, pathCollector } from '../../../src/audit/proof/merkle.ts'
import type { Case } from '../../../src/case/case.ts'
import type { LedgerEvent } from '../../../src/case/ledger.ts'
import { hallSessionsHash } from '../../../src/time/hall-sessions-hash.ts'
import { noticeHash } from '../../../src/time/notice-hash.ts'
import { shippedCalendar } from '../../../src/time/shipped-calendar.ts'
import { shippedHallSessions, shippedNotices } from '../../../src/time/shipped-data.ts'
import { at, hall } from '../../case/hall.ts'

const { engine, open, step } = hall()

export { engine }

type Act = readonly [time: string, type: string, payload?: object]

/** A company set-up over the Labour Day holiday, warned and late, with a special procedure, to its closing. */
const acts: readonly Act[] = [
  ['2022-05-05T11:40', 'accept'],
  ['2022-05-05T14:00', 'seal.suspend'],
  ['2022-05-09T14:00', 'seal.resume'],
  ['2022-05-09T15:41', 'seal.pass'],
  ['2022-05-09T15:50', 'registration.pass'],
  [
    '2022-05-09T16:00',
    'issue',
    {
      certificates: [
        { certificate: 'e-licence', number: 'L1' },
        { certificate: 'e-seal', number: 'S1' },
      ],
    },
  ],
  ['2022-05-10T09:00', 'deliver'],
]

/** A case lived through such acts: its ledger, and where it stands. */
export function lived(of: readonly Act[] = acts): { of: Case; events: LedgerEvent[] } {
  let current = open('enterprise-setup-1545', '2022-04-29T15:30', { items: ['seal'] })
  const events = [...current.effects.events]
  for (const [time, type, payload = {}] of of) {
    current = step(current.case, time, type, payload)
    events.push(...current.effects.events)
  }
  return { of: current.case, events }
}

/** An anchor over this case between two others. */
export function anchorProof({ of, events }: ReturnType<typeof lived>, length = events.length): AnchorProof {
  const leaf = { caseId: of.id, number: of.number, length, head: events[length - 1]?.hash ?? '' }
  const hashes = [leafHash('one'), leafHash(leaf), leafHash('another')]
  const [tree, collector] = [growingTree(), pathCollector(1, hashes.length)]
  for (const hash of hashes) for (const each of [tree, collector]) each.append(hash)
  const counts = { size: hashes.length, cases: 3, events: 20 }
  const anchor = { serial: 1, at: '2022-05-10T16:00:00Z', ...counts, root: tree.root() }
  return { anchor: sealAnchor({ ...anchor, previousHash: noAnchor }), leaf, index: 1, path: collector.path() }
}

/** The file of a case as it is read from disk. */
export const fileOf = ({ of, events }: ReturnType<typeof lived>) =>
  JSON.parse(
    JSON.stringify(
      caseFile({
        ...{ engine, of, events, calendarAt: shippedCalendar },
        ...{ notices: shippedNotices, sessions: shippedHallSessions },
        anchors: [anchorProof({ of, events })],
        at: at('2022-05-11T10:00'),
      }),
    ),
  )

export const known: Known = {
  catalogue,
  notices: new Set(shippedNotices.map(noticeHash)),
  sessions: new Set(shippedHallSessions.map(hallSessionsHash)),
  anchors: new Map(),
}
