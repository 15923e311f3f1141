import { alphabetOf } from '../case/alphabet.ts'
import {
  type ReadableRule,
  readableOperations,
  readableRules,
  readableRulesOf,
} from '../permission/readable-table.ts'
import { roleIds, roles } from '../permission/roles.ts'
import { citationOf } from '../process/citation.ts'
import type { Department, Process } from '../process/definition.ts'
import { compile } from '../process/machine.ts'
import { standingOf } from './clock-view.ts'
import { getVersions } from './get-process.ts'

export interface PermissionServiceOptions {
  readonly catalogue: readonly Process[]
  readonly departments: readonly Department[]
}

/** The one table of who may do what, for people to read. */
export function permissionService({ catalogue, departments }: PermissionServiceOptions) {
  const department = (id: string) => departments.find((one) => one.id === id) ?? { id, zh: id, en: id }

  const ruleView = ({ source, may, ...rule }: ReadableRule) => ({
    ...rule,
    citation: citationOf(source),
    assumed: standingOf(source) === 'county',
    may: may.map((one) => ({ ...one, departments: one.departments?.map(department) ?? null })),
  })

  return {
    /** As it stands, or for one process with its departments. @throws Problem `unknown-process` */
    async read(slug?: string) {
      const process = slug === undefined ? undefined : getVersions(catalogue, slug)[0]
      const rules = process ? readableRulesOf(process, alphabetOf(compile(process)).keys()) : readableRules()
      return {
        process: process ? { slug: process.slug, zh: process.zh, en: process.en } : null,
        roles: roleIds.map((id) => ({ id, ...roles[id] })),
        events: rules.map(ruleView),
        operations: readableOperations(),
      }
    },
  }
}

export type PermissionService = ReturnType<typeof permissionService>
