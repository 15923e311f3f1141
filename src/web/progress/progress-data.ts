import { api, ask } from '../api/client.ts'

/** What an applicant knows of the own case. */
export interface Own {
  readonly number: string
  readonly lastFour: string
}

/** How far a case is, as its applicant may see it. In a body, for addresses are logged. */
export const readProgress = (own: Own) => ask(api.POST('/progress', { body: { ...own } }))

export type Progress = Awaited<ReturnType<typeof readProgress>>
