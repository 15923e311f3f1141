import { vi } from 'vitest'
import { CaseCourse } from '../../../src/simulation/office/case-course.ts'
import type { CaseModel } from '../../../src/simulation/office/case-model.ts'
import type { OfficeInput } from '../../../src/simulation/office/office-input.ts'
import { figuresIn } from './small-office.ts'

/** What people did to one case of a simulated office, in order; what time did is left out. */
export interface LivedCase {
  readonly model: CaseModel
  readonly openedMs: number
  readonly acts: { readonly type: string; readonly atMs: number; readonly limit?: string }[]
}

/** Runs an office once and tells, beside its figures, every case that it opened. */
export function livedIn(input: OfficeInput) {
  const { open, act, extend, pass } = CaseCourse.prototype
  const cases: LivedCase[] = []
  const current = new Map<CaseCourse, LivedCase>()
  let byTime = false
  vi.spyOn(CaseCourse.prototype, 'open').mockImplementation(function (this: CaseCourse, atMs) {
    const lived = { model: this.model, openedMs: atMs, acts: [] }
    current.set(this, lived)
    cases.push(lived)
    open.call(this, atMs)
  })
  vi.spyOn(CaseCourse.prototype, 'pass').mockImplementation(function (this: CaseCourse, all) {
    byTime = true
    const column = pass.call(this, all)
    byTime = false
    return column
  })
  vi.spyOn(CaseCourse.prototype, 'act').mockImplementation(function (this: CaseCourse, column, atMs, day) {
    const isHeard = act.call(this, column, atMs, day)
    const type = this.model.tables.events[column]?.type ?? ''
    if (isHeard && !byTime) current.get(this)?.acts.push({ type, atMs })
    return isHeard
  })
  vi.spyOn(CaseCourse.prototype, 'extend').mockImplementation(function (this: CaseCourse, limit, atMs) {
    const acts = current.get(this)?.acts ?? []
    acts[acts.length - 1] = { type: 'extend', atMs, limit: this.model.limits[limit]?.id ?? '' }
    extend.call(this, limit, atMs)
  })
  try {
    return { cases, figures: figuresIn(input) }
  } finally {
    vi.restoreAllMocks()
  }
}
