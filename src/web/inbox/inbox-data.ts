import { api, ask } from '../api/client.ts'

/** Rows of the first answer, which has to be there at once, and of those that follow. */
const FIRST = 50
const LATER = 200

const readPage = (limit: number, after?: string) =>
  ask(api.GET('/inbox', { params: { query: { limit, ...(after !== undefined && { after }) } } }))

export type InboxPage = Awaited<ReturnType<typeof readPage>>
/** A row as the service tells it. */
export type ToldRow = InboxPage['cases'][number]
export type OpeningHours = InboxPage['open']

export const countInbox = () => ask(api.GET('/inbox/count'))

/** The inbox page by page, the first one short. */
export async function* inboxPages(): AsyncGenerator<InboxPage> {
  let page = await readPage(FIRST)
  yield page
  while (page.next !== null) {
    page = await readPage(LATER, page.next)
    yield page
  }
}
