interface Entity {
  useFacility(facility: Facility, duration: number): { done(then: () => void): void }
  setTimer(delay: number): { done(then: () => void): void }
  time(): number
}
interface Facility {
  finalize(time: number): void
  readonly stats: { readonly durationSeries: { average(): number; count(): number } }
}
interface Simjs {
  readonly Sim: new () => { addEntity(entity: unknown): void; simulate(until: number): void; time(): number }
  readonly Entity: new () => Entity
  readonly Facility: new (name: string, discipline: number, servers: number) => Facility
  readonly Random: new (seed: number) => { exponential(rate: number): number }
}

/** The same M/M/3 in simjs, as its manual writes one, with the statistics that its facility keeps. */
export async function simjsCounter(): Promise<(seed: number, tasks: number) => number> {
  // The package was bundled for pages: it puts its classes into `window`, and exports nothing.
  const window: { Sim?: Simjs } = {}
  Object.assign(globalThis, { window })
  await import('simjs')
  Reflect.deleteProperty(globalThis, 'window')
  const { Sim, Entity, Facility, Random } = window.Sim as Simjs
  return (seed, tasks) => {
    const sim = new Sim()
    const random = new Random(seed)
    const counter = new Facility('counter', 1, 3)
    let come = 0
    class Arrivals extends Entity {
      start() {
        this.setTimer(random.exponential(1)).done(() => {
          this.useFacility(counter, random.exponential(1 / 2.7)).done(() => {})
          come += 1
          if (come < tasks) this.start()
        })
      }
    }
    sim.addEntity(Arrivals)
    sim.simulate(Number.MAX_VALUE)
    return counter.stats.durationSeries.average() - 2.7
  }
}
