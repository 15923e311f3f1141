import { api, ask } from '../api/client.ts'

/** @throws ServiceProblem */
export const listDraws = (after?: string) =>
  ask(api.GET('/audit/draws', { params: { query: after === undefined ? {} : { after } } }))
export type ListedDraw = Awaited<ReturnType<typeof listDraws>>['draws'][number]

/** @throws ServiceProblem */
export const readDraw = (draw: string) => ask(api.GET('/audit/draws/{draw}', { params: { path: { draw } } }))
export type Draw = Awaited<ReturnType<typeof readDraw>>['draw']
