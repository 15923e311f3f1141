import { contradiction } from '../define.ts'
import type { Process } from '../definition.ts'
import { mergedProcess } from '../operators/merge.ts'
import { apply, type Operator } from '../operators/operator.ts'
import { versionsOf } from '../versions.ts'
import { nearest } from './nearest.ts'
import { referenceOf } from './reference.ts'
import type { Reform } from './reform.ts'
import { ReformError } from './reform-error.ts'

/** The definition that a reference names. @throws ReformError with those that are most like it */
export function referred(catalogue: readonly Process[], reference: string): Process {
  const found = catalogue.find((process) => referenceOf(process) === reference)
  if (found) return found
  const near = nearest(reference, catalogue.map(referenceOf)).join(', ')
  throw new ReformError({
    found: {
      zh: `流程“${reference}”，目录中没有`,
      en: `the definition "${reference}", which is not in the catalogue`,
    },
    needed: { zh: `目录中的“标识@版本”，如${near}`, en: `a slug@version of the catalogue, as ${near}` },
    remedy: { zh: '改正of中的名称', en: 'correct the name under "of"' },
  })
}

/** The next version of one definition, before the operators. */
function nextVersion(catalogue: readonly Process[], reform: Reform, before: Process): Process {
  const { makes, clauses = [], facts = [], assumed = [] } = reform
  if (makes.slug !== before.slug) {
    throw new ReformError({
      found: {
        zh: `一个流程${before.slug}改为另一标识${makes.slug}`,
        en: `one definition, ${before.slug}, of which ${makes.slug} is made`,
      },
      needed: {
        zh: '同一标识的下一版本（只有合并多个流程才产生新标识）',
        en: 'the next version of the same slug: only a merger of several makes a new one',
      },
      remedy: { zh: `将makes.slug改为${before.slug}`, en: `write ${before.slug} under makes.slug` },
    })
  }
  const newest = versionsOf(catalogue, before.slug)[0]?.version ?? before.version
  if (makes.version <= newest) {
    throw new ReformError({
      found: { zh: `版本${makes.version}`, en: `version ${makes.version}` },
      needed: {
        zh: `大于${newest}的版本：${before.slug}已有版本${newest}`,
        en: `a version above ${newest}, which ${before.slug} has already`,
      },
      remedy: { zh: `将makes.version改为${newest + 1}`, en: `write ${newest + 1} under makes.version` },
    })
  }
  const added = clauses.filter((clause) => !before.clauses.includes(clause))
  return {
    ...before,
    version: makes.version,
    zh: makes.zh ?? before.zh,
    en: makes.en ?? before.en,
    section: makes.section ?? before.section,
    lead: makes.lead ?? before.lead,
    responsible: makes.responsible ?? before.responsible,
    clauses: [...before.clauses, ...added],
    effectiveFrom: { ...before.effectiveFrom, ...Object.fromEntries(added.map((clause) => [clause, null])) },
    facts: [...before.facts, ...facts],
    assumed: [...before.assumed, ...assumed],
  }
}

/** One item of several, before the operators. */
function oneOfSeveral(catalogue: readonly Process[], reform: Reform, merges: readonly Process[]): Process {
  const { makes, order = 'parallel', clauses = [], facts = [], assumed = [] } = reform
  const same = catalogue.find(({ slug }) => slug === makes.slug)
  if (same) {
    throw new ReformError({
      found: { zh: `标识${makes.slug}，目录中已有`, en: `${makes.slug}, which the catalogue has already` },
      needed: { zh: '合并后事项的新标识', en: 'a slug of its own for the merged item' },
      remedy: { zh: '改makes.slug', en: 'write another under makes.slug' },
    })
  }
  const keeps =
    reform.keeps === undefined ? merges[0] : merges.find((one) => referenceOf(one) === reform.keeps)
  if (!keeps) {
    const among = merges.map(referenceOf).join(', ')
    throw new ReformError({
      found: {
        zh: `保留“${reform.keeps}”，它不在合并之列`,
        en: `"${reform.keeps}", which is kept but not merged`,
      },
      needed: { zh: `其中之一：${among}`, en: `one of ${among}` },
      remedy: { zh: '改正keeps', en: 'correct "keeps"' },
    })
  }
  return mergedProcess({
    slug: makes.slug,
    version: makes.version,
    zh: makes.zh ?? reform.zh,
    en: makes.en ?? reform.en,
    section: makes.section ?? keeps.section,
    clauses,
    milestones: [],
    effectiveFrom: Object.fromEntries(clauses.map((clause) => [clause, null])),
    lead: makes.lead ?? keeps.lead,
    responsible: makes.responsible ?? keeps.responsible,
    facts,
    assumed: [
      ...new Map(merges.flatMap((one) => one.assumed).map((name) => [name.en, name])).values(),
      ...assumed,
    ],
    merges,
    keeps,
    order,
    operators: [],
  })
}

/** Applies one operator, and says which it was when it does not fit. */
function step(process: Process, operator: Operator, index: number): Process {
  try {
    return apply(process, operator)
  } catch (error) {
    if (!(error instanceof ReformError)) throw error
    const { found, needed, remedy } = error.detail
    const zh = `第${index + 1}个操作（${operator.operator}）：${found.zh}`
    throw new ReformError({
      found: { zh, en: `operator ${index + 1} (${operator.operator}): ${found.en}` },
      needed,
      remedy,
    })
  }
}

/**
 * The definition that a reform makes of earlier ones: like any other, compiled to the same kind of machine.
 * @throws ReformError that says what was found, what is needed and what to do
 */
export function reformed(catalogue: readonly Process[], reform: Reform): Process {
  const before = reform.of.map((reference) => referred(catalogue, reference))
  const [first, ...more] = before
  if (!first || new Set(before).size < before.length) {
    throw new ReformError({
      found: { zh: 'of中没有流程，或重复', en: 'no definition under "of", or one of them twice' },
      needed: { zh: '至少一个流程，各列一次', en: 'one or more definitions, each once' },
      remedy: { zh: '改正of', en: 'correct "of"' },
    })
  }
  if (more.length === 0 && reform.operators.length === 0) {
    throw new ReformError({
      found: { zh: '没有任何操作', en: 'no operator, so nothing would change' },
      needed: { zh: '至少一个操作', en: 'one operator or more' },
      remedy: { zh: '在operators中写明改什么', en: 'say under operators what changes' },
    })
  }
  const begun =
    more.length === 0 ? nextVersion(catalogue, reform, first) : oneOfSeveral(catalogue, reform, before)
  const after = reform.operators.reduce(step, begun)
  const found = contradiction(after)
  if (found) {
    throw new ReformError({
      found: { zh: `改革后的流程自相矛盾：${found}`, en: `a result that contradicts itself: ${found}` },
      needed: { zh: '前后一致的流程', en: 'a definition that agrees with itself' },
      remedy: { zh: '改正或增加操作', en: 'correct the operators, or add one' },
    })
  }
  return after
}
