import canonicalize from 'canonicalize'
import type { Facts } from '../../process/condition.ts'
import type { FactDeclaration, Name, Process } from '../../process/definition.ts'
import type { CaseMachine, MachineContext } from '../../process/machine.ts'
import { leaves } from '../../process/tree.ts'
import { activePaths } from '../active-paths.ts'
import type { Case } from '../case.ts'
import { dueCertificates } from '../due-certificates.ts'
import type { LeafStanding } from './leaf-standing.ts'
import { placeInReview } from './place-in-tree.ts'

/** Where a case would be in another version. */
export interface Place {
  readonly value: Case['value']
  readonly context: MachineContext
  /** Of that state, as the machine names what counts. */
  readonly tags: ReadonlySet<string>
  /** What the target asks in addition and a default answers. */
  readonly answered: Facts
  readonly problems: readonly Name[]
}

const asked = ({ type, values }: FactDeclaration) => canonicalize([type, values?.map(({ id }) => id)])

/** The facts of a case as another version reads them: nobody is asked again. */
function factsUnder(from: Process, to: Process, given: Facts, problems: Name[]) {
  const before = new Map(from.facts.map((fact) => [fact.id, fact]))
  const answered: Record<string, Facts[string]> = {}
  for (const fact of to.facts) {
    const known = before.get(fact.id)
    if (known && fact.id in given) {
      if (asked(known) === asked(fact)) continue
      problems.push({
        zh: `情形“${fact.zh}”的填法在新版本中不同`,
        en: `the fact ${fact.id} is answered in another way in the target`,
      })
    } else if (fact.default !== undefined && !fact.register) answered[fact.id] = fact.default
    else {
      problems.push({
        zh: `新版本要问“${fact.zh}”，本件没有答案，也没有默认值`,
        en: `the target asks ${fact.id}, which nobody has answered in this case and no default answers`,
      })
    }
  }
  return answered
}

const lifeOf = (value: Case['value']): string =>
  typeof value === 'string' ? value : (Object.keys(value)[0] ?? '')

const afterApproval = ['producing-certificate', 'delivering', 'following-up']

/** What would be issued for a case that is past its issuing. */
function neverIssued(from: Process, to: Process, of: Case, context: MachineContext): Name[] {
  if (!['delivering', 'following-up'].includes(lifeOf(of.value)) || of.outcome !== 'approved') return []
  const had = dueCertificates(from, of.context).map(({ id }) => id)
  return dueCertificates(to, context)
    .filter(({ id }) => !had.includes(id))
    .map(({ zh, en }) => ({
      zh: `新版本要发“${zh}”，本件已过发证`,
      en: `the target issues "${en}", and the case is past issuing`,
    }))
}

/** What of a process its cases can't be without, whatever their state. */
function whole(from: Process, to: Process, of: Case): Name[] {
  const problems: Name[] = []
  if (to.project === 'required' && of.project === undefined)
    problems.push({ zh: '新版本的办件须归入项目', en: 'a case of the target belongs to a project' })
  if (canonicalize(from.stock) !== canonicalize(to.stock))
    problems.push({ zh: '新版本动用的库存不同', en: 'the target moves another stock' })
  const promises = leaves(to.tree).filter(({ kind }) => kind === 'commitment')
  for (const id of Object.keys(of.context.owed)) {
    if (promises.some((leaf) => leaf.id === id)) continue
    problems.push({
      zh: `承诺“${id}”尚待履行，新版本中没有它`,
      en: `the commitment "${id}" is still owed, and the target does not have it`,
    })
  }
  return problems
}

/**
 * Where a case stands in a later version, by what has happened in it; with the reasons why it has no place there.
 * @param machine that of the target
 */
export function placeUnder(
  from: Process,
  to: Process,
  machine: CaseMachine,
  of: Case,
  standings: ReadonlyMap<string, LeafStanding>,
): Place {
  const problems = whole(from, to, of)
  const answered = factsUnder(from, to, of.context.facts, problems)
  const context = { ...of.context, facts: { ...answered, ...of.context.facts } }
  problems.push(...neverIssued(from, to, of, context))
  const life = lifeOf(of.value)
  const deciding = activePaths(of.value).includes('accepted.deciding')
  let { value } = of
  if (life === 'accepted' || afterApproval.includes(life)) {
    const review = placeInReview(to.tree, context.facts, standings)
    problems.push(...review.problems)
    const isInReview = life === 'accepted' && !deciding
    if (isInReview) value = { accepted: { 'under-review': review.value } }
    if (isInReview && review.done && review.problems.length === 0) {
      problems.push({
        zh: '按新版本审查已经结束：移动本身会使办件进入下一步',
        en: 'in the target the review is over already: the move itself would take the case further',
      })
    }
    if (!isInReview && !review.done) {
      const missing = leaves(to.tree).filter(({ id }) => standings.get(id)?.state === undefined)
      problems.push({
        zh: `审查已经结束，新版本还要办：${missing.map(({ zh }) => zh).join('、')}`,
        en: `the review is over, and the target demands besides: ${missing.map(({ en }) => en).join(', ')}`,
      })
    }
  }
  try {
    const there = machine.resolveState({ value, context })
    return { value, context, tags: there.tags, answered, problems }
  } catch {
    const paths = activePaths(value).filter((path) => path !== '')
    const lacking: Name = {
      zh: `新版本没有状态${paths.at(-1)}`,
      en: `the target has no state ${paths.at(-1)}`,
    }
    return { value, context, tags: new Set(), answered, problems: [...problems, lacking] }
  }
}
