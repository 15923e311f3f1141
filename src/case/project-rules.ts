import { Problem } from '../problem.ts'
import { holds } from '../process/condition.ts'
import type { Process } from '../process/definition.ts'
import type { Case } from './case.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * What a project demands of a case that is to be opened.
 * @throws Problem `project-needed`, `unknown-project`, `project-has-enough`
 */
export function checkProject(process: Process, given: string | undefined, { project }: Surroundings): void {
  if (given === undefined) {
    if (process.project !== 'required') return
    throw new Problem('project-needed', {
      zh: `“${process.zh}”须归入项目办理：请填写项目`,
      en: `${process.zh} is handled within a project: give its id in "project"`,
    })
  }
  if (project?.id !== given)
    throw new Problem('unknown-project', {
      zh: `没有项目${given}：请先建立项目`,
      en: `there is no project ${given}: create it first`,
    })
  const { perProject } = process
  if (!perProject || (perProject.when && !holds(perProject.when, project.facts))) return
  if (project.cases < perProject.most) return
  const ground = 'plan' in perProject.source ? `${perProject.source.plan}：${perProject.source.words}` : ''
  throw new Problem(
    'project-has-enough',
    {
      zh: `项目${project.code}已有${project.cases}件“${process.zh}”，最多${perProject.most}件（${ground}）`,
      en: `project ${project.code} has ${project.cases} of ${process.zh} and may have ${perProject.most} (${ground})`,
    },
    { project: given, most: perProject.most },
  )
}

/**
 * What was handed in once within a project is not asked for again. A case may still ask for what it has itself found
 * wanting.
 * @throws Problem `already-handed-in`
 */
export function checkNotHandedIn(current: Case, material: string, { project }: Surroundings): void {
  const elsewhere = project?.handedIn.find((one) => one.material === material && one.caseId !== current.id)
  if (!elsewhere) return
  throw new Problem(
    'already-handed-in',
    {
      zh: `材料${material}已随同一项目的办件${elsewhere.number}提交：请从该件调取`,
      en: `${material} was handed in with case ${elsewhere.number} of the same project: take it from there`,
    },
    { material, case: elsewhere.number },
  )
}
