import { materialsHandedIn } from '../case/handed-in.ts'
import type { Actor } from '../case/ledger.ts'
import { openingFacts } from '../case/opening.ts'
import type { Client } from '../database/client.ts'
import { listCases } from '../database/queries/cases.ts'
import type { Queryable } from '../database/queries/ledger.ts'
import {
  type Correction,
  correctionsOf,
  findByCode,
  findCorrection,
  findCreated,
  findProject,
  insertCorrection,
  insertProject,
  listProjects,
  lockCodes,
  materialEventsOf,
  type Project,
} from '../database/queries/projects.ts'
import type { Acting } from '../permission/may-do.ts'
import { processesRead } from '../permission/may-read.ts'
import { Problem } from '../problem.ts'
import type { Facts } from '../process/condition.ts'
import type { Department, FactDeclaration, Process } from '../process/definition.ts'
import { caseRowView } from './case-row-view.ts'
import { checkDepartment } from './check-department.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { inOrder } from './in-order.ts'
import { checkRepeated } from './once.ts'

export interface ProjectServiceOptions {
  /** What may be said of a project. */
  readonly facts: readonly FactDeclaration[]
  readonly departments: readonly Department[]
  readonly catalogue: readonly Process[]
  readonly database: Pick<Client, 'sql' | 'db'>
  readonly now: () => Temporal.Instant
}

export interface ProjectGiven {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly facts: Facts
}

/** Cases of one project that are shown with it; no project of the plan comes near. */
const mostCases = 500

/** The whole of a project anew, and why. */
export interface CorrectionGiven extends ProjectGiven {
  readonly reason: string
}

const projectView = ({ at, facts, ...project }: Project) => ({
  ...project,
  facts: inOrder(facts),
  at: String(at),
})

const correctionView = ({ at, facts, ...correction }: Correction) => ({
  ...correction,
  facts: inOrder(facts),
  at: String(at),
})

/** Construction projects with their cases. */
export function projectService({
  facts: declared,
  catalogue,
  departments,
  database: { sql, db },
  now,
}: ProjectServiceOptions) {
  const asked = { slug: 'a project', zh: '项目', facts: declared }

  async function getProject(id: string): Promise<Project> {
    const found = await findProject(db, id)
    if (found) return found
    throw new Problem('unknown-project', {
      zh: `没有项目${id}：请按项目代码在列表中查找`,
      en: `there is no project ${id}: look it up in the list, by its code`,
    })
  }

  /** @throws Problem `project-code-taken` when another project has it */
  async function checkCode(tx: Queryable, id: string, code: string): Promise<void> {
    const other = await findByCode(tx, code)
    if (!other || other.id === id) return
    throw new Problem('project-code-taken', {
      zh: `项目代码${code}已被其他项目使用：请在列表中查找`,
      en: `another project has the code ${code}: find it in the list`,
    })
  }

  /** What a material is called in the process of a case; in any process where the case may not be read. */
  function nameOf(id: string, of?: { process: string; version: number }) {
    const own = catalogue.filter(({ slug, version }) => slug === of?.process && version === of.version)
    const found = (own.length > 0 ? own : catalogue)
      .flatMap(({ materials }) => materials)
      .find((material) => material.id === id)
    return { zh: found?.zh ?? id, en: found?.en ?? id }
  }

  return {
    /**
     * @throws Problem `unknown-department`, `unknown-fact`, `missing-fact`, `invalid-fact`, `project-code-taken`,
     *   `id-reused`
     */
    async create({ id, code, name, facts: given }: ProjectGiven, by: Actor) {
      checkDepartment(departments, by)
      const facts = openingFacts(asked, given)
      const sent: Project = { id, code, name, facts, by, at: now() }
      return sql.begin(async (tx) => {
        await lockCodes(tx)
        const kept = await findCreated(tx, id)
        if (kept) return { project: projectView(checkRepeated(sent, kept)), repeated: true }
        await checkCode(tx, id, code)
        await insertProject(tx, sent)
        return { project: projectView(sent), repeated: false }
      })
    },

    /**
     * Puts a project right, from now on: what was judged before stays as it was.
     * @throws Problem `unknown-department`, `unknown-project`, `unknown-fact`, `missing-fact`, `invalid-fact`,
     *   `project-code-taken`, `id-reused`
     */
    async correct(project: string, { facts: given, ...rest }: CorrectionGiven, by: Actor) {
      checkDepartment(departments, by)
      const { id } = await getProject(project)
      const facts = openingFacts(asked, given)
      const sent: Correction = { ...rest, project: id, facts, by, at: now() }
      return sql.begin(async (tx) => {
        await lockCodes(tx)
        const kept = await findCorrection(tx, sent.id)
        if (kept) return { correction: correctionView(checkRepeated(sent, kept)), repeated: true }
        await checkCode(tx, id, sent.code)
        await insertCorrection(tx, sent)
        return { correction: correctionView(sent), repeated: false }
      })
    },

    /** A project with what was put right in it, its cases, oldest first, and what has been handed in. @throws Problem `unknown-project` */
    async read(id: string, who: Acting) {
      const project = await getProject(id)
      const [cases, events, created, corrections] = await Promise.all([
        listCases(db, {
          readable: processesRead(catalogue, who),
          project: project.id,
          order: 'opened',
          limit: mostCases,
        }),
        materialEventsOf(sql, [project.id]),
        findCreated(sql, project.id),
        correctionsOf(sql, project.id),
      ])
      const materials = materialsHandedIn(events).map(({ material, caseId, number }) => ({
        material,
        ...nameOf(
          material,
          cases.find(({ id: of }) => of === caseId),
        ),
        case: caseId,
        number,
      }))
      return {
        project: projectView(project),
        created: projectView(created ?? project),
        corrections: corrections.map(correctionView),
        cases: cases.map(caseRowView).reverse(),
        materials,
      }
    },

    async list({
      limit,
      after,
      code,
    }: {
      limit: number
      after?: string | undefined
      code?: string | undefined
    }) {
      const rows = await listProjects(db, { code, limit: limit + 1, after: readCursor('projects', after) })
      const page = rows.slice(0, limit)
      const last = page.at(-1)
      return {
        projects: page.map(projectView),
        next: rows.length > limit && last ? cursorOf('projects', last) : null,
      }
    },
  }
}

export type ProjectService = ReturnType<typeof projectService>
