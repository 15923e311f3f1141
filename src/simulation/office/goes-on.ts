import { type CaseModel, compileModel } from './case-model.ts'
import type { OpenCase } from './open-case.ts'

/** Says of open cases whether a run can go on with them: whether their definition has the state that they are in. */
export function goesOn(): (open: OpenCase) => boolean {
  const models = new Map<string, CaseModel>()
  return ({ process, facts, at }) => {
    const kind = JSON.stringify([process.slug, process.version, facts])
    const model = models.get(kind) ?? compileModel(process, facts)
    models.set(kind, model)
    const active = new Set(at)
    return model.tables.positions.some(({ region, paths }) => region === 0 && active.has(paths.at(-1) ?? ''))
  }
}
