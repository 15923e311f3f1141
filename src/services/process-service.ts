import type { CaseEngine } from '../case/engine.ts'
import { Problem } from '../problem.ts'
import type { Process } from '../process/definition.ts'
import { leaves } from '../process/tree.ts'
import { citationOf } from './clock-view.ts'

function summary({ slug, version, zh, en, section, clauses, effectiveFrom, lead }: Process) {
  return { slug, version, zh, en, section, clauses, effectiveFrom, lead }
}

/** A definition as people read it; conditions stay data. */
function detail(process: Process) {
  return {
    ...summary(process),
    milestones: process.milestones,
    responsible: process.responsible,
    channels: process.channels,
    mergedItems: process.mergedItems,
    decidedBy: process.decidedBy,
    free: process.free ? citationOf(process.free) : null,
    paperless: process.paperless ? citationOf(process.paperless) : null,
    facts: process.facts.map(({ source, ...declared }) => ({ ...declared, citation: citationOf(source) })),
    materials: process.materials.map(({ source, ...material }) => ({
      ...material,
      citation: citationOf(source),
    })),
    certificates: process.certificates,
    limits: process.limits.map(({ source, extension, onLapse, ...limit }) => ({
      ...limit,
      assumed: limit.assumed ?? [],
      citation: citationOf(source),
      extension: extension
        ? { ...extension, source: undefined, citation: citationOf(extension.source) }
        : null,
      onLapse: onLapse?.event ?? null,
    })),
    items: leaves(process.tree).map(({ source, ...leaf }) => ({ ...leaf, citation: citationOf(source) })),
    tree: process.tree,
    assumed: process.assumed,
  }
}

/** The catalogue as routes and the command line read it. */
export function processService(catalogue: readonly Process[], engine: CaseEngine) {
  /**
   * The newest version of a process, in which new cases are opened.
   * @throws Problem `unknown-process`
   */
  function getProcess(slug: string): Process {
    const found = catalogue
      .filter((process) => process.slug === slug)
      .sort((a, b) => b.version - a.version)[0]
    if (found) return found
    const known = catalogue.map((process) => process.slug).join(', ')
    throw new Problem('unknown-process', `there is no process "${slug}"; there are: ${known}`, {
      process: slug,
    })
  }

  return {
    getProcess,
    list: () => ({ processes: catalogue.map(summary) }),
    read: (slug: string) => detail(getProcess(slug)),
    /** The configuration of the process's XState machine, as XState's own tools read it. */
    machine(slug: string) {
      const { version } = getProcess(slug)
      const { context: _, ...config } = engine.machineOf({ process: slug, version }).config
      return config as Record<string, unknown>
    },
  }
}

export type ProcessService = ReturnType<typeof processService>
