import { extname } from 'node:path'
import { plan } from '../../../machines/plan/plan.ts'
import { connect, databaseSettings } from '../../database/connect.ts'
import type { DispatchReport } from '../../plan/dispatch-report.ts'
import { systemClock } from '../../plugins/clock.ts'
import { planService } from '../../services/plan-service.ts'
import { shippedCalendar } from '../../time/shipped-calendar.ts'
import { UsageError } from '../input/usage-error.ts'
import { writeFile } from '../input/write-file.ts'
import { note } from '../print/out.ts'
import { catalogueIn } from '../processes/catalogue-in.ts'

type Form = (report: DispatchReport) => Promise<string | Uint8Array>

/** Forms of the report by the file's ending; what writes one is loaded when it is asked for. */
const FORMS: Readonly<Record<string, Form>> = {
  '.md': async (report) => (await import('../../print/report-markdown.ts')).reportMarkdown(report),
  '.xlsx': async (report) => (await import('../../print/report-workbook.ts')).reportWorkbook(report),
}

/** Writes 调度通报 of what is on the ledger now to a file. @throws UsageError, DatabaseError */
export async function writeReport(path: string, env: NodeJS.ProcessEnv): Promise<void> {
  const form = FORMS[extname(path).toLowerCase()]
  if (!form) {
    throw new UsageError({
      found: `--report ${JSON.stringify(path)}`,
      needed: `a file that ends in ${Object.keys(FORMS).join(' or ')}`,
      remedy: 'name it so',
    })
  }
  const database = await connect({ ...databaseSettings(env), max: 2, log: note })
  try {
    const service = planService({
      plan,
      catalogue: await catalogueIn(database.sql),
      calendarAt: shippedCalendar,
      database,
      now: systemClock.now,
    })
    writeFile(path, await form(await service.report()))
  } finally {
    await database.close()
  }
}
