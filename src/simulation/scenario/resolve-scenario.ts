import type { Department, Name, Process } from '../../process/definition.ts'
import { partsOf } from '../../process/parts.ts'
import { nearest } from '../../process/reform/nearest.ts'
import { referenceOf } from '../../process/reform/reference.ts'
import { referred, reformed } from '../../process/reform/reformed.ts'
import type { HallSessions } from '../../time/hall-sessions.ts'
import type { Notice } from '../../time/notice.ts'
import { requireBatch } from '../kernel/staff-pool.ts'
import { WINDOWS } from '../office/activities.ts'
import { compileModel } from '../office/case-model.ts'
import type { OfficeInput, OfficeVariant, StaffInput } from '../office/office-input.ts'
import { factsFor } from '../office/office-plan.ts'
import type { OpenCase } from '../office/open-case.ts'
import { requireSeed } from '../random/streams.ts'
import { checkFacts } from './check-facts.ts'
import { requireDays } from './require-days.ts'
import { resolveParameters, type StatedParameter } from './resolve-parameters.ts'
import type { Order, Scenario } from './scenario.ts'
import { scenarioError } from './scenario-error.ts'
import { factsAssumed, settleFacts } from './settle-facts.ts'
import { requireSettlingDays } from './settling.ts'
import type { StartsFrom } from './starts-from.ts'
import { workAssumed } from './work-assumed.ts'

/** What a scenario is resolved against. */
export interface Surroundings {
  readonly catalogue: readonly Process[]
  readonly notices: readonly Notice[]
  readonly sessions: readonly HallSessions[]
  /** The cases that are open when the run starts; without them it starts empty. */
  readonly openCases?: readonly OpenCase[]
  /** Where those are from. */
  readonly startsFrom?: StartsFrom
}

/** What a scenario takes that says nothing of it. Four weeks: a long case has come to its end in the drain. */
export const standard = {
  seed: 1,
  period: { days: 28, warmUpDays: 14, drainDays: 120 },
  replications: { least: 10, most: 40, relativeHalfWidth: 0.05 },
} as const

/** A scenario with everything filled in that it leaves open, and what of it is assumed. */
export interface ResolvedScenario extends Name {
  readonly input: OfficeInput
  /** The warm-up of the input is not known yet: pilots find it. */
  readonly steadyState: boolean
  readonly variants: readonly (Name & {
    readonly id: string
    readonly order: Order
    readonly cases: readonly string[]
  })[]
  readonly parameters: readonly StatedParameter[]
  readonly startsFrom?: StartsFrom
  readonly assumed: readonly Name[]
  readonly replications: {
    readonly least: number
    readonly most: number
    readonly relativeHalfWidth?: number
  }
  /** Names of departments, staff and the others that a case can be with. */
  readonly names: Readonly<Record<string, Name>>
}

interface NamedVariant extends OfficeVariant, Name {}

function definitionOf(catalogue: readonly Process[], reference: string): Process {
  const found = catalogue.find((process) => referenceOf(process) === reference)
  if (found) return found
  const near = nearest(reference, catalogue.map(referenceOf))
  throw scenarioError({
    found: {
      zh: `流程“${reference}”，目录中没有`,
      en: `the definition "${reference}", which is not in the catalogue`,
    },
    needed: {
      zh: `目录中的“标识@版本”，如${near.join('、')}`,
      en: `a slug@version, as ${near.join(', ')}`,
    },
    remedy: { zh: '更正cases中的名称', en: 'correct the name under cases' },
  })
}

const rounded = (value: number) => Number(value.toPrecision(6))

/** A single order has nothing to assume; the order of several is how applicants go about it. */
const orderAssumed = ({ zh, en }: Name, order: Order): Name =>
  order === 'one-after-another'
    ? {
        zh: `${zh}：申请人办完一项再办下一项`,
        en: `${en}: an applicant brings the next case when the one before is done`,
      }
    : { zh: `${zh}：申请人同时提交各项`, en: `${en}: an applicant brings all cases at once` }

function variantsOf({ reform, variants, zh, en }: Scenario, catalogue: readonly Process[]): NamedVariant[] {
  if (reform && variants) {
    throw scenarioError({
      found: { zh: '既有改革（reform）又有方案（variants）', en: 'both a reform and variants' },
      needed: { zh: '二者之一', en: 'one of the two' },
      remedy: { zh: '去掉其中之一', en: 'leave one out' },
    })
  }
  if (reform) {
    const before = reform.of.map((reference) => referred(catalogue, reference))
    const after = reformed(catalogue, reform)
    return [
      { id: 'before', zh: '改革前', en: 'Before', cases: before, order: 'one-after-another' },
      { id: 'after', zh: '改革后', en: 'After', cases: [after], order: 'one-after-another' },
    ]
  }
  if (!variants || variants.length === 0) {
    throw scenarioError({
      found: {
        zh: `“${zh}”中既没有改革（reform）也没有方案（variants）`,
        en: `${en}: neither a reform nor variants`,
      },
      needed: { zh: '所模拟的流程', en: 'the definitions that are simulated' },
      remedy: {
        zh: '填写variants: [{id: now, zh: …, en: …, cases: [标识@版本]}]',
        en: 'write variants: [{id: now, zh: …, en: …, cases: [slug@version]}]',
      },
    })
  }
  const twice = variants.find(({ id }, index) => variants.findIndex((other) => other.id === id) < index)
  if (twice) {
    throw scenarioError({
      found: { zh: `两个方案都叫“${twice.id}”`, en: `two variants "${twice.id}"` },
      needed: { zh: '各不相同的标识', en: 'an id of its own for each' },
      remedy: { zh: '改其中一个', en: 'rename one' },
    })
  }
  return variants.map(({ id, zh, en, cases, order = 'one-after-another', facts }) => ({
    id,
    zh,
    en,
    order,
    cases: cases.map((reference) => definitionOf(catalogue, reference)),
    ...(facts && { facts }),
  }))
}

/** Everybody who has work to do: the windows, and of each department its own people where nobody else is named. */
function staffOf({ staff = [] }: Scenario, departments: readonly Department[]): (StaffInput & Name)[] {
  const taken = new Set<string>()
  for (const { id, does, batch } of staff) {
    if (batch) requireBatch(id, batch)
    for (const one of does) {
      const isKnown = one === WINDOWS || departments.some((department) => department.id === one)
      if (!isKnown || taken.has(one)) {
        throw scenarioError({
          found: isKnown
            ? {
                zh: `岗位“${id}”：“${one}”的工作已由其他岗位承担`,
                en: `staff/${id}: "${one}" is done by others already`,
              }
            : { zh: `岗位“${id}”：“${one}”不是这些流程中的部门`, en: `staff/${id}: "${one}"` },
          needed: {
            zh: `windows（窗口）或这些流程中的部门，每个一次：${departments.map((department) => department.id).join('、')}`,
            en: `windows, or a department of these processes, each once: ${departments.map((department) => department.id).join(', ')}`,
          },
          remedy: { zh: '更正does', en: 'correct "does"' },
          at: `staff/${id}`,
        })
      }
      taken.add(one)
    }
  }
  const windows = { id: WINDOWS, zh: '综合窗口', en: 'Windows', does: [WINDOWS] }
  const own = departments.map(({ id, zh, en }) => ({ id, zh, en, does: [id] }))
  return [
    ...staff.map(({ zh, en, ...one }) => ({ ...one, zh: zh ?? one.id, en: en ?? one.id })),
    ...[windows, ...own].filter(({ does }) => !does.some((one) => taken.has(one))),
  ]
}

/** What was calibrated and is about nothing here, in words. */
function unusedOf({ parameters = {} }: Scenario, resolved: readonly StatedParameter[]): Name[] {
  const used = new Set(resolved.map(({ name }) => name))
  const unused = Object.keys(parameters).filter((name) => !used.has(name))
  if (unused.length === 0) return []
  return [
    {
      zh: `此情景没有对应环节，校准所得的这些参数未用：${unused.join('、')}`,
      en: `calibrated, but about nothing in this scenario, and not used: ${unused.join(', ')}`,
    },
  ]
}

/**
 * Fills in what a scenario leaves open, and checks what it says.
 * @throws ReformError, SimulationError that say what was found, what is needed and what to do
 */
export function resolveScenario(scenario: Scenario, around: Surroundings): ResolvedScenario {
  const { period, seed = standard.seed, matters: given = [{ share: 1, facts: {} }] } = scenario
  requireSeed(seed)
  requireDays({ ...standard.period, ...period }, around)
  const variants = variantsOf(scenario, around.catalogue)
  const shares = given.reduce((sum, { share }) => sum + share, 0)
  if (Math.abs(shares - 1) > 1e-9) {
    throw scenarioError({
      found: {
        zh: `各类事项的占比合计为${rounded(100 * shares)}%`,
        en: `matters whose shares add up to ${rounded(shares)}`,
      },
      needed: { zh: '合计100%', en: 'shares that add up to 1' },
      remedy: { zh: '更正占比', en: 'correct the shares' },
      at: 'matters',
    })
  }
  const { openCases = [] } = around
  const definitions = variants.flatMap(({ cases }) => cases)
  const worked = [...definitions, ...openCases.map(({ process }) => process)].flatMap(partsOf)
  const departments = [...new Map(worked.map((one) => [one.id, one])).values()]
  for (const [at, { facts }] of given.entries()) checkFacts(facts, definitions, `matters/${at}/facts`)
  for (const { facts = {}, cases } of variants) checkFacts(facts, cases)
  const matters = given.map(({ facts, ...one }) => ({
    ...one,
    given: facts,
    facts: settleFacts(facts, variants),
  }))
  const staff = staffOf(scenario, departments)
  const models = variants.flatMap(({ cases, facts: own }) =>
    cases.flatMap((process) =>
      matters.map(({ facts }) => compileModel(process, factsFor(process, { ...facts, ...own }))),
    ),
  )
  const parameters = resolveParameters(scenario.parameters ?? {}, staff, models)
  const { least, most, relativeHalfWidth } = scenario.replications ?? standard.replications
  if (least > most) {
    throw scenarioError({
      found: {
        zh: `重复次数最少${least}次、最多${most}次`,
        en: `replications: at least ${least}, at most ${most}`,
      },
      needed: { zh: '最少不多于最多', en: 'no more at least than at most' },
      remedy: { zh: '更正其中之一', en: 'correct one of the two' },
      at: 'replications',
    })
  }
  const names: Record<string, Name> = {
    applicant: { zh: '申请人', en: 'The applicant' },
    waiting: { zh: '法定等待期', en: 'Waiting periods' },
    windows: { zh: '综合窗口', en: 'Windows' },
  }
  for (const { id, zh, en } of [...departments, ...staff]) names[id] ??= { zh, en }
  const steadyState = period.warmUpDays === 'auto'
  if (steadyState) requireSettlingDays(period.days)
  return {
    zh: scenario.zh,
    en: scenario.en,
    steadyState,
    input: {
      seed,
      from: period.from,
      warmUpDays: period.warmUpDays === 'auto' ? 0 : (period.warmUpDays ?? standard.period.warmUpDays),
      days: period.days,
      drainDays: period.drainDays ?? standard.period.drainDays,
      notices: around.notices,
      sessions: around.sessions,
      variants: variants.map(({ zh: _, en: __, ...variant }) => variant),
      matters: matters.map(({ share, priority = 0, facts }) => ({ share, priority, facts })),
      staff: staff.map(({ zh: _, en: __, ...one }) => one),
      ...(openCases.length > 0 && { openCases }),
      parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    },
    variants: variants.map(({ id, zh, en, order, cases }) => ({
      id,
      zh,
      en,
      order,
      cases: cases.map(referenceOf),
    })),
    parameters,
    ...(around.startsFrom && { startsFrom: around.startsFrom }),
    assumed: [
      ...variants.flatMap((variant) =>
        variant.cases.length > 1 ? [orderAssumed(variant, variant.order)] : [],
      ),
      ...factsAssumed(
        variants,
        matters.map(({ given, facts }) => ({ given, settled: facts })),
      ),
      ...workAssumed(variants, (name) => Object.hasOwn(scenario.parameters ?? {}, name)),
      ...unusedOf(scenario, parameters),
      openCases.length > 0
        ? {
            zh: `从现有的${openCases.length}件在办件开始；其本身不计入各项，正在办的环节按重新开始计`,
            en: `it starts with what is open now, ${openCases.length} in number, which is in no figure itself; the step that each is at begins anew`,
          }
        : { zh: '从空办事大厅开始', en: 'it starts with no case open' },
      ...new Map(definitions.flatMap(({ assumed }) => assumed).map((name) => [name.en, name])).values(),
      {
        zh: '每次提交、补正、领取各计一次到场；全程网办的不计',
        en: 'bringing a case, its corrections and collecting the result are a visit each, but for matters handled online',
      },
    ],
    replications: { least, most, ...(relativeHalfWidth !== undefined && { relativeHalfWidth }) },
    names,
  }
}
