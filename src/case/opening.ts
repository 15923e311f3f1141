import { Problem } from '../problem.ts'
import { type Facts, type FactValue, holds } from '../process/condition.ts'
import type { FactDeclaration, Process } from '../process/definition.ts'
import type { OpenPayload } from '../process/events.ts'
import { isSealed, type Party } from './party.ts'
import { findResidentIdError, normaliseResidentId } from './resident-id.ts'
import { findSocialCreditCodeError } from './social-credit-code.ts'

/** The value of one declared fact; undefined when it has none yet. @throws Problem `invalid-fact` */
function valueSoFar(declared: FactDeclaration, given: FactValue | undefined): FactValue | undefined {
  const value = given ?? declared.default
  if (value === undefined || fits(declared, value)) return value
  throw new Problem(
    'invalid-fact',
    {
      zh: `“${declared.zh}”的取值${JSON.stringify(value)}不符合要求：请按该情形的选项或格式填写`,
      en: `${declared.id} is ${JSON.stringify(value)}; it needs ${neededOf(declared)}`,
    },
    {
      fact: declared.id,
    },
  )
}

/** @throws Problem `missing-fact`, `invalid-fact` */
function factValue(declared: FactDeclaration, given: FactValue | undefined): FactValue {
  const value = valueSoFar(declared, given)
  if (value !== undefined) return value
  throw new Problem(
    'missing-fact',
    {
      zh: `缺少“${declared.zh}”：请填写`,
      en: `${declared.id} (${declared.zh}) is needed and was not given`,
    },
    {
      fact: declared.id,
    },
  )
}

function isDate(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

function fits({ type, whole, values = [] }: FactDeclaration, value: FactValue): boolean {
  const allowed = values.map(({ id }) => id)
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
      return typeof value === 'number' && (whole ? Number.isSafeInteger(value) && value > 0 : value >= 0)
    case 'date':
      return isDate(value)
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
    case 'choice':
      return typeof value === 'string' && allowed.includes(value)
    case 'set':
      return (
        Array.isArray(value) &&
        value.every((entry) => allowed.includes(entry)) &&
        new Set(value).size === value.length
      )
  }
}

function neededOf({ type, unit, whole, values = [] }: FactDeclaration): string {
  const allowed = values.map(({ id }) => id).join(', ')
  return {
    boolean: 'true or false',
    number: `a ${whole ? 'whole number, 1' : 'number, 0'} or more${unit ? `, in ${unit}` : ''}`,
    date: 'a day that exists, as 2021-06-28',
    text: 'a text that is not empty',
    choice: `one of ${allowed}`,
    set: `distinct ones of ${allowed}`,
  }[type]
}

type Asking = Pick<Process, 'slug' | 'zh' | 'facts'>

/** @throws Problem `unknown-fact` */
function checkKnown(process: Asking, given: Facts): void {
  const unknown = Object.keys(given).find((id) => !process.facts.some((declared) => declared.id === id))
  if (unknown === undefined) return
  const known = process.facts.map(({ id }) => id).join(', ') || 'none'
  throw new Problem(
    'unknown-fact',
    {
      zh: `“${process.zh}”没有情形“${unknown}”；现有：${known}`,
      en: `"${unknown}" is no fact of ${process.slug}; it asks for: ${known}`,
    },
    {
      fact: unknown,
    },
  )
}

/**
 * The facts of a new case: what was given, completed by defaults.
 * @throws Problem `unknown-fact`, `missing-fact`, `invalid-fact`
 */
export function openingFacts(process: Asking, given: Facts): Facts {
  checkKnown(process, given)
  return Object.fromEntries(
    process.facts.map((declared) => [declared.id, factValue(declared, given[declared.id])]),
  )
}

/**
 * What is known of a case that is yet to be opened: what was given, and the defaults.
 * @throws Problem `unknown-fact`, `invalid-fact`
 */
export function factsSoFar(process: Asking, given: Facts): Facts {
  checkKnown(process, given)
  return Object.fromEntries(
    process.facts.flatMap((declared) => {
      const value = valueSoFar(declared, given[declared.id])
      return value === undefined ? [] : [[declared.id, value]]
    }),
  )
}

/**
 * Normalises and checks the number by which somebody is known. One that is sealed was checked before it was.
 * @throws Problem `invalid-identity`
 */
export function checkedParty<P extends Party>(party: P): P {
  if (isSealed(party.id)) return party
  const id = party.idType === 'resident-id' ? normaliseResidentId(party.id) : party.id
  const error = party.idType === 'resident-id' ? findResidentIdError(id) : findSocialCreditCodeError(id)
  // The number itself stays out of the message: messages are logged.
  if (error)
    throw new Problem(
      'invalid-identity',
      {
        zh: `${party.idType === 'resident-id' ? '身份证号码' : '统一社会信用代码'}校验不通过：请核对每一位和末位校验码`,
        en: `${party.idType}: ${error}`,
      },
      { idType: party.idType },
    )
  return { ...party, id }
}

/** @throws Problem `unknown-channel` */
export function checkChannel(process: Process, channel: string): void {
  if (process.channels.some(({ id }) => id === channel)) return
  const known = process.channels.map(({ id }) => id).join(', ')
  throw new Problem(
    'unknown-channel',
    {
      zh: `“${process.zh}”没有办理渠道“${channel}”；现有：${known}`,
      en: `"${channel}" is no channel of ${process.slug}; it has: ${known}`,
    },
    {
      channel,
    },
  )
}

/** What is handed in: materials of the process, and no paper where none may be taken. */
export function checkMaterials(process: Process, handedIn: OpenPayload['materials'] = []): void {
  for (const { material, medium } of handedIn) {
    if (medium === 'paper' && process.paperless) {
      const ground = 'plan' in process.paperless ? process.paperless.plan : ''
      throw new Problem(
        'paper-not-allowed',
        {
          zh: `材料${material}为纸质：“${process.zh}”不收纸质材料（${ground}）`,
          en: `${material} came on paper; ${process.zh} takes none (${ground})`,
        },
        { material },
      )
    }
    findMaterial(process, material)
  }
}

/** @throws Problem `unknown-material` */
function findMaterial(process: Process, id: string) {
  const found = process.materials.find((material) => material.id === id)
  if (found) return found
  const known = process.materials.map((material) => material.id).join(', ') || 'none'
  throw new Problem(
    'unknown-material',
    {
      zh: `“${process.zh}”没有材料“${id}”；现有：${known}`,
      en: `"${id}" is no material of ${process.slug}; it has: ${known}`,
    },
    {
      material: id,
    },
  )
}

/** Whether a material may be asked for in a case with these facts. @throws Problem `material-not-askable` */
export function checkAskable(process: Process, facts: Facts, id: string): void {
  const material = findMaterial(process, id)
  if (material.mayAsk === true || holds(material.mayAsk, facts)) return
  const ground = 'plan' in material.source ? `${material.source.plan}：${material.source.words}` : ''
  throw new Problem(
    'material-not-askable',
    {
      zh: `本件不得要求提供“${material.zh}”（${ground}）`,
      en: `${material.zh} must not be asked for in this case (${ground})`,
    },
    {
      material: id,
    },
  )
}
