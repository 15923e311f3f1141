import type { Station } from '../../process/events.ts'
import { api, ask } from '../api/client.ts'
import type { InboxRow } from '../inbox/inbox-row.ts'
import type { Named } from '../words/use-words.ts'
import type { BulkRun } from './use-bulk.ts'

export interface HandOverPayload {
  readonly to: Station
  readonly department?: string
  readonly documents: readonly { readonly name: string; readonly count: number }[]
}

/** Who has given papers away. */
interface Giver {
  readonly name: string
  readonly department?: string | undefined
  readonly window?: string | undefined
}

/** One case on the list that goes with papers. */
export interface HandedOver extends HandOverPayload {
  readonly row: {
    readonly id: string
    readonly number: string
    readonly applicant: string
    readonly process: Named
  }
  readonly giver: Giver
  readonly at: string
}

/** What has just been handed over, by whoever prints the list. */
export const handedOverNow = ({ act, done, at }: BulkRun, giver: Giver): HandedOver[] =>
  done.map(({ row }) => ({ ...(act.payload as unknown as HandOverPayload), row, giver, at }))

/** What was handed over and is not taken yet, as the ledgers of the cases say. @throws ServiceProblem */
export const handedOverBefore = (rows: readonly InboxRow[]): Promise<HandedOver[]> =>
  Promise.all(
    rows.map(async (row) => {
      const { events } = await ask(api.GET('/cases/{case}/events', { params: { path: { case: row.id } } }))
      const last = events.findLast(({ type }) => type === 'hand-over')
      if (!last) throw new TypeError(`nobody has handed over ${row.number}`)
      const { id: name, department, window } = last.actor
      return {
        ...(last.payload as unknown as HandOverPayload),
        row,
        giver: { name, department, window },
        at: last.occurredAt,
      }
    }),
  )
