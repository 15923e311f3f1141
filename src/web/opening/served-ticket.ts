import { api, ask } from '../api/client.ts'
import { useSession } from '../session.ts'

/** The ticket that my window serves now; undefined when there is none, or the line can't be asked. */
export async function servedTicket() {
  const window = useSession().session.value?.appointment?.window
  if (window === undefined) return undefined
  try {
    const { tickets } = await ask(api.GET('/queue'))
    return tickets.find((one) => one.state === 'serving' && one.window === window)
  } catch {
    return undefined
  }
}

/** Notes on a ticket that a case came of it. @throws ServiceProblem */
export const linkTicket = (ticket: string, caseId: string) =>
  ask(
    api.POST('/tickets/{ticket}/events', {
      params: { path: { ticket } },
      body: { id: crypto.randomUUID(), type: 'link', payload: { case: caseId } },
    }),
  )
