/** A place in a list: epoch seconds, and a case's id. */
export interface Place {
  readonly at: number
  readonly id: string
}

const isBefore = (a: Place, b: Place) => a.at > b.at || (a.at === b.at && a.id > b.id)

/** The first so many places after a cursor, newest first; what comes too late is looked at once and forgotten. */
export function pageOf(size: number, after: Place | undefined) {
  const best: Place[] = []
  return {
    add(at: number, idOf: () => string): void {
      const last = best.at(-1)
      if (after && at > after.at) return
      if (best.length === size && last && at < last.at) return
      const place = { at, id: idOf() }
      if (after && !isBefore(after, place)) return
      if (best.length === size && last && isBefore(last, place)) return
      const index = best.findIndex((one) => isBefore(place, one))
      best.splice(index === -1 ? best.length : index, 0, place)
      if (best.length > size) best.pop()
    },
    places: (): readonly Place[] => best,
  }
}
