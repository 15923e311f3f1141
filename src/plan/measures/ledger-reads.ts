import type { Measured, MeasuredEvent } from './measured.ts'

export const happened = ({ events }: Measured, type: string): boolean =>
  events.some((event) => event.type === type)

const list = <T>({ payload }: MeasuredEvent, key: string): readonly T[] =>
  (payload[key] as readonly T[] | undefined) ?? []

/** The fees that a case was charged, in yuan. */
export function feesOf({ events }: Measured): number {
  const fens = events.flatMap(({ type, payload }) => (type === 'charge' ? [Number(payload.fen)] : []))
  return fens.reduce((sum, fen) => sum + fen, 0) / 100
}

/** How many materials were handed in on paper. */
export const papersOf = ({ events }: Measured): number =>
  events
    .flatMap((event) => list<{ medium: string }>(event, 'materials'))
    .filter(({ medium }) => medium === 'paper').length

/** The different materials that were handed in or asked for. */
export function materialsOf({ events }: Measured): number {
  const named = events.flatMap((event) => [
    ...list<{ material: string }>(event, 'materials'),
    ...list<{ material?: string }>(event, 'defects'),
  ])
  return new Set(named.flatMap(({ material }) => material ?? [])).size
}

/** How many of the defects that the applicant was told of are of a material. */
export const materialsAskedFor = ({ events }: Measured): number =>
  events
    .flatMap((event) => list<{ material?: string }>(event, 'defects'))
    .filter(({ material }) => material !== undefined).length

/** The channel by which the application came. */
export const channelOf = ({ events }: Measured): unknown =>
  events.find(({ type }) => type === 'open')?.payload.channel
