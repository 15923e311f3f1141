import type { Printer } from '../print/printer.ts'
import type { Process } from '../process/definition.ts'
import { effectiveDate } from '../process/effective-date.ts'
import { versionOn } from '../process/versions.ts'
import { type Publication, publicationOf } from '../publication/publication.ts'
import { publicationPage } from '../publication/publication-page.ts'
import { canonicalHash } from '../time/canonical-hash.ts'
import type { EffectiveDateService } from './effective-date-service.ts'
import { getVersion, getVersions } from './get-process.ts'

export interface PublicationServiceOptions {
  readonly catalogue: readonly Process[]
  readonly effective: Pick<EffectiveDateService, 'latest'>
  readonly printer: Pick<Printer, 'print'>
  readonly today: () => Temporal.PlainDate
}

/** Printed publications that are kept: some 60 KB each, and anybody may ask for them. */
const mostKept = 50

/** What the hall must publish of each process, from its definition: anybody may read it. */
export function publicationService({ catalogue, effective, printer, today }: PublicationServiceOptions) {
  const kept = new Map<string, Promise<Uint8Array>>()

  const nameOf = (reference: string) =>
    catalogue.find(({ slug, version }) => `${slug}@${version}` === reference)?.zh ?? reference

  /** @throws Problem `unknown-process` */
  async function get(slug: string, version: number | undefined): Promise<Publication> {
    const process =
      version === undefined
        ? (versionOn(catalogue, slug, today()) ?? getVersions(catalogue, slug)[0])
        : getVersion(catalogue, slug, version)
    const entered = await effective.latest()
    const [clause] = process.clauses
    const own = process.inForce?.from
    return publicationOf({
      process,
      effective: own
        ? { date: Temporal.PlainDate.from(own), assumed: false }
        : effectiveDate(process, clause ?? '', entered),
      former: process.mergedItems.map(nameOf),
    })
  }

  return {
    /** As a web page. @throws Problem `unknown-process` */
    page: async (slug: string, version?: number) => publicationPage(await get(slug, version)),

    /** As PDF; the same is printed once. @throws Problem `unknown-process` */
    async print(slug: string, version?: number) {
      const publication = await get(slug, version)
      const key = canonicalHash(publication)
      const pdf = kept.get(key) ?? printer.print(publication)
      if (kept.size >= mostKept && !kept.has(key)) kept.clear()
      kept.set(key, pdf)
      try {
        return { mark: publication.mark, pdf: Buffer.from(await pdf) }
      } catch (error) {
        kept.delete(key)
        throw error
      }
    },
  }
}

export type PublicationService = ReturnType<typeof publicationService>
