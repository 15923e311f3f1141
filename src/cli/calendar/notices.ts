import { approvalBureau } from '../../../machines/departments.ts'
import type { Actor } from '../../case/ledger.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import { systemClock } from '../../plugins/clock.ts'
import { calendars } from '../../services/calendars.ts'
import { type NoticeService, noticeService } from '../../services/notice-service.ts'
import { note } from '../print/out.ts'

/** Whoever has the machine, as a loaded notice names who loaded it. */
export const BY: Actor = {
  id: 'command-line',
  role: 'system-admin',
  department: approvalBureau.id,
}

/** Runs something with the notices of the database that the environment names, beside a service that may run on it. */
export async function withNotices<T>(
  env: NodeJS.ProcessEnv,
  work: (notices: NoticeService) => Promise<T>,
): Promise<T> {
  const database = await connect({ ...databaseSettings(env), max: 2, log: note })
  const now = () => systemClock.now()
  const { sql } = database
  try {
    return await work(noticeService({ sql, calendars: calendars({ sql, now }), now }))
  } finally {
    await database.close()
  }
}
