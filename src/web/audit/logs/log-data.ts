import { api, ask } from '../../api/client.ts'

export const listLogs = async () => (await ask(api.GET('/audit/logs'))).logs

/** @throws ServiceProblem */
export const readLog = async (id: string) =>
  (await ask(api.GET('/audit/logs/{id}', { params: { path: { id } } }))).log
export type Log = Awaited<ReturnType<typeof readLog>>
