import type { LedgerFault } from '../../audit/proof/ledger-fault.ts'
import { caseEngine } from '../../case/engine.ts'
import { connect } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { anchorService } from '../../services/anchor-service.ts'
import { calendars } from '../../services/calendars.ts'
import { verifyLedger } from '../../services/verify-ledger.ts'
import { readSettings } from '../../settings.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'
import { keptAnchor } from './kept-anchor.ts'

/** Anchors the ledger of the database that the environment names. */
export async function anchorNow(env: NodeJS.ProcessEnv) {
  const { anchorsFolder: folder, ...settings } = readSettings(env)
  const database = await connect({ ...settings, max: 2, log: note })
  try {
    const { sql } = database
    return { folder, anchor: await anchorService({ sql, folder, now: systemClock.now }).anchor() }
  } finally {
    await database.close()
  }
}

const kinds: Readonly<Record<LedgerFault['kind'], string>> = {
  event: '事件被改动 a changed event',
  cut: '末尾被截去 a cut end',
  case: '整件缺失 a missing case',
  rewritten: '历史被重写 a rewritten history',
  late: '事后插入 put in afterwards',
  history: '流程不允许 not allowed by the process',
  anchor: '存证锚不符 an anchor that does not hold',
  leaf: '锚叶不符 a leaf that does not hold',
  row: '账外数据不符 what is kept beside the ledger',
  trail: '访问审计被改动 a changed row of the access trail',
}

const short = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text)

/** A fault with where it is, what is there and what should be. */
export function faultInWords({
  kind,
  case: number,
  from,
  to,
  anchor,
  found,
  expected,
}: LedgerFault): string[] {
  const inWords = from === null ? '' : from === to ? ` event ${from}` : ` events ${from}–${to}`
  const events = kind === 'trail' ? '' : inWords
  const trail = kind === 'trail' ? `access trail row ${from}` : ''
  const where = [trail, number && `${number}${events}`, anchor && `anchor ${anchor}`]
    .filter(Boolean)
    .join(', ')
  return [
    `${where}: ${kinds[kind]}`,
    `  发现 found:    ${short(found)}`,
    `  应为 expected: ${short(expected)}`,
  ]
}

/** Verifies the ledger of the database that the environment names, with its speed in events a second. */
export async function verifyNow(
  env: NodeJS.ProcessEnv,
  { anchors, replay }: { readonly anchors: readonly string[]; readonly replay: boolean },
  onFault: (fault: LedgerFault) => void,
) {
  const kept = await Promise.all(anchors.map(keptAnchor))
  const database = await connect({ ...readSettings(env), max: 2, log: note })
  try {
    const { sql } = database
    const now = () => systemClock.now()
    const known = calendars({ sql, now })
    await known.fresh()
    const engine = replay ? caseEngine(await catalogueIn(sql), known.at) : undefined
    const begun = systemClock.now()
    const seconds = () => begun.until(systemClock.now()).total('seconds')
    let said = 0
    const result = await verifyLedger({
      ...{ sql, engine, kept, onFault },
      onProgress({ cases, events }) {
        if (seconds() - said < 5) return
        said = seconds()
        note(`${cases} cases, ${events} events, ${Math.round(events / said)} events/s`)
      },
    })
    return { ...result, seconds: seconds() }
  } finally {
    await database.close()
  }
}
