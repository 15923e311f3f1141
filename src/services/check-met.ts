import { spanKindOf } from '../audit/measures/measure-holders.ts'
import type { CaseFilter } from '../audit/measures/selection.ts'
import type { OpenCase } from '../database/queries/figures.ts'
import { Problem, type ProblemCode } from '../problem.ts'
import type { Process } from '../process/definition.ts'

type Asked = Pick<CaseFilter, 'process' | 'department' | 'window' | 'person' | 'channel'>
type Texts = Readonly<Record<'process' | 'window' | 'channel' | 'person' | 'span', Dictionary>>
interface Dictionary {
  readonly texts: readonly string[]
}

interface Member {
  readonly zh: string
  readonly en: string
  readonly code: ProblemCode
  readonly met: ReadonlySet<string>
}

/** How many of what there is are named. */
const NAMED = 40

/**
 * Nobody is given zeros for what no case has ever met, as if all were well there: a slip in a name looks the same.
 * @throws Problem `unknown-process`, `unknown-department`, `unknown-window`, `unknown-account`, `unknown-channel`
 */
export function checkMet(asked: Asked, texts: Texts, open: readonly OpenCase[]): void {
  const both = (closed: readonly string[], of: (one: OpenCase) => string | readonly string[]) =>
    new Set([...closed, ...open.flatMap(of)].filter((text) => text !== ''))
  const members: Readonly<Record<keyof Asked, () => Member>> = {
    process: () => ({
      ...{ zh: '流程', en: 'process', code: 'unknown-process' },
      met: both(texts.process.texts, ({ process, version }) => `${process}@${version}`),
    }),
    department: () => ({
      ...{ zh: '部门', en: 'department', code: 'unknown-department' },
      met: both(
        texts.span.texts.flatMap((key) => spanKindOf(key).department ?? []),
        ({ departments }) => departments,
      ),
    }),
    window: () => ({
      ...{ zh: '窗口', en: 'window', code: 'unknown-window' },
      met: both(texts.window.texts, ({ window }) => window),
    }),
    person: () => ({
      ...{ zh: '经办账号', en: 'person', code: 'unknown-account' },
      met: both(texts.person.texts, ({ person }) => person),
    }),
    channel: () => ({
      ...{ zh: '渠道', en: 'channel', code: 'unknown-channel' },
      met: both(texts.channel.texts, ({ channel }) => channel),
    }),
  }
  for (const name of Object.keys(members) as (keyof Asked)[]) {
    const wanted = asked[name]
    if (wanted === undefined) continue
    const { met, code, zh, en } = members[name]()
    if (met.has(wanted) || (name === 'process' && [...met].some((key) => key.startsWith(`${wanted}@`))))
      continue
    const named = [...met].sort().slice(0, NAMED)
    const more = met.size - named.length
    throw new Problem(
      code,
      {
        zh: `没有一件办件涉及${zh}“${wanted}”；${met.size === 0 ? '尚无任何办件' : `已有办件涉及的${zh}：${named.join('、')}${more > 0 ? `，另有${more}个` : ''}`}`,
        en: `no case has ever met the ${en} "${wanted}"; ${met.size === 0 ? 'there is no case at all yet' : `cases have met: ${named.join(', ')}${more > 0 ? `, and ${more} more` : ''}`}`,
      },
      { [name]: wanted },
    )
  }
}

/** @throws Problem `unknown-limit` where no definition has the limit that is asked about */
export function checkLimit(catalogue: readonly Process[], limit: string | undefined): void {
  if (limit === undefined) return
  const known = new Set(catalogue.flatMap(({ limits }) => limits.map(({ id }) => id)))
  if (known.has(limit)) return
  const named = [...known].sort().join(', ')
  throw new Problem(
    'unknown-limit',
    {
      zh: `没有任何流程有时限“${limit}”；现有：${named}`,
      en: `no process has a limit "${limit}"; there are: ${named}`,
    },
    { limit },
  )
}
