import type { CaseEngine } from '../case/engine.ts'
import { citationOf } from '../process/citation.ts'
import type { Facts } from '../process/condition.ts'
import type { Name, Process } from '../process/definition.ts'
import { type EnteredDate, effectiveDates } from '../process/effective-date.ts'
import { leaves } from '../process/tree.ts'
import { lastDayOf, versionOn } from '../process/versions.ts'
import { checklistView, type Registers } from './checklist.ts'
import { standingOf } from './clock-view.ts'
import type { EffectiveDateService } from './effective-date-service.ts'
import { getVersion, getVersions } from './get-process.ts'

type Entered = readonly EnteredDate[]
type Section = Name & { readonly id: string }

/** Per clause, when its change takes effect as far as is known. */
function effectiveView(process: Process, entered: Entered) {
  return Object.fromEntries(
    Object.entries(effectiveDates(process, entered)).map(([clause, found]) => [
      clause,
      found && { date: String(found.date), assumed: found.assumed },
    ]),
  )
}

const mainText: Name = { zh: '正文', en: 'Main text' }

/** A section as `一 开办企业`, which is how definitions name it, in both languages. */
function sectionName(section: string, sections: readonly Section[]) {
  if (section === mainText.zh) return mainText
  const [numeral] = section.split(' ')
  const found = sections.find(({ id }) => id === numeral)
  return { zh: section, en: found ? `${found.id} ${found.en}` : section }
}

interface County {
  readonly catalogue: readonly Process[]
  readonly entered: Entered
  readonly sections: readonly Section[]
}

function summary(process: Process, { catalogue, entered, sections }: County) {
  const { slug, version, zh, en, section, tier, clauses, inForce, lead } = process
  return {
    slug,
    version,
    zh,
    en,
    section,
    sectionName: sectionName(section, sections),
    tier: tier ?? null,
    clauses,
    inForce: { from: inForce?.from ?? null, to: lastDayOf(catalogue, process) ?? null },
    effective: effectiveView(process, entered),
    lead,
  }
}

function stockView({ stock }: Process) {
  if (!stock) return null
  const { source, ...moves } = stock
  return { ...moves, citation: citationOf(source) }
}

function supportView({ support }: Process) {
  if (!support) return null
  const { source, ...owed } = support
  return { ...owed, citation: citationOf(source) }
}

/** A definition as people read it; conditions stay data. */
function detail(process: Process, county: County) {
  const { perProject } = process
  return {
    ...summary(process, county),
    project: process.project ?? null,
    perProject: perProject
      ? { most: perProject.most, when: perProject.when ?? null, citation: citationOf(perProject.source) }
      : null,
    stock: stockView(process),
    support: supportView(process),
    abolishedBy: process.abolishedBy ?? null,
    milestones: process.milestones,
    responsible: process.responsible,
    channels: process.channels,
    mergedItems: process.mergedItems,
    decidedBy: process.decidedBy,
    permit: process.permit ? citationOf(process.permit) : null,
    free: process.free ? citationOf(process.free) : null,
    paperless: process.paperless ? citationOf(process.paperless) : null,
    facts: process.facts.map(({ source, ...declared }) => ({ ...declared, citation: citationOf(source) })),
    materials: process.materials.map(({ source, standIns = [], ...material }) => ({
      ...material,
      standIns: standIns.map(({ source: says, ...standIn }) => ({ ...standIn, citation: citationOf(says) })),
      citation: citationOf(source),
    })),
    held: (process.held ?? []).map(({ source, ...paper }) => ({ ...paper, citation: citationOf(source) })),
    certificates: process.certificates,
    limits: process.limits.map(({ source, extension, onLapse, ...limit }) => ({
      ...limit,
      assumed: limit.assumed ?? [],
      citation: citationOf(source),
      standing: standingOf(source),
      extension: extension
        ? { ...extension, source: undefined, citation: citationOf(extension.source) }
        : null,
      onLapse: onLapse?.event ?? null,
    })),
    items: leaves(process.tree).map(({ source, ...leaf }) => ({ ...leaf, citation: citationOf(source) })),
    tree: process.tree,
    assumed: process.assumed,
    decided: process.decided ?? [],
  }
}

export interface ProcessServiceOptions {
  readonly catalogue: readonly Process[]
  readonly engine: CaseEngine
  /** What the county has entered; nothing is known of it where there is no database. */
  readonly effective?: Pick<EffectiveDateService, 'latest' | 'history'>
  /** The plan's, for their names in both languages. */
  readonly sections?: readonly Section[]
  /** Of which day a process is meant when no version is asked for; without it, of the newest version's. */
  readonly today?: () => Temporal.PlainDate
  /** What the county's registers say; without it, what turns on them stays open. */
  readonly registers?: Registers
}

const nothingEntered = { latest: async () => [], history: async () => [] }

/** The catalogue as routes and the command line read it. */
export function processService({
  catalogue,
  engine,
  effective = nothingEntered,
  sections = [],
  today,
  registers,
}: ProcessServiceOptions) {
  /** @throws Problem `unknown-process` */
  function find(slug: string, version: number | undefined): Process {
    if (version !== undefined) return getVersion(catalogue, slug, version)
    const [newest] = getVersions(catalogue, slug)
    return (today && versionOn(catalogue, slug, today())) ?? newest
  }

  return {
    async list() {
      const entered = await effective.latest()
      return { processes: catalogue.map((process) => summary(process, { catalogue, entered, sections })) }
    },

    /** A version of a process, or the one in force today. @throws Problem `unknown-process` */
    async read(slug: string, version?: number) {
      const process = find(slug, version)
      const [entered, entries] = await Promise.all([effective.latest(), effective.history(slug)])
      const versions = getVersions(catalogue, slug).map((one) => one.version)
      return { ...detail(process, { catalogue, entered, sections }), versions, effectiveDates: entries }
    },

    /** A definition that is on no list yet, as people read it. */
    show: async (process: Process) => ({
      ...detail(process, { catalogue: [...catalogue, process], entered: await effective.latest(), sections }),
      versions: [
        ...new Set(
          [process, ...catalogue].filter(({ slug }) => slug === process.slug).map(({ version }) => version),
        ),
      ].sort((a, b) => b - a),
      effectiveDates: await effective.history(process.slug),
    }),

    /**
     * What may be asked for in a case of which these facts are known, and what must not be.
     * @throws Problem `unknown-process`, `unknown-fact`, `invalid-fact`
     */
    async checklist(slug: string, facts: Facts, version?: number) {
      return checklistView(find(slug, version), facts, registers)
    },

    /** The configuration of the process's XState machine, as XState's own tools read it. */
    machine(slug: string, version?: number) {
      const { context: _, ...config } = engine.machineOf({
        process: slug,
        version: find(slug, version).version,
      }).config
      return config as Record<string, unknown>
    },
  }
}

export type ProcessService = ReturnType<typeof processService>
