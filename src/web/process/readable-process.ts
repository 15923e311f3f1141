import type { paths } from '../../../openapi/banjie.d.ts'
import type {
  Certificate,
  Department,
  FactDeclaration,
  Limit,
  Material,
  Name,
} from '../../process/definition.ts'
import type { Tree } from '../../process/tree.ts'
import { api, ask } from '../api/client.ts'

/** A limit as the service tells it: its source is a citation, and whose word that is. */
export interface ReadableLimit extends Omit<Limit, 'source' | 'extension' | 'onLapse'> {
  readonly citation: Name
  readonly standing: 'plan' | 'law' | 'unconfirmed' | 'county'
  readonly extension: {
    readonly amount: number
    readonly unit: Limit['unit']
    readonly approver: string
    readonly citation: Name
  } | null
}

export interface ReadableFact extends Omit<FactDeclaration, 'source'> {
  readonly citation: Name
}

type Answer = paths['/processes/{slug}']['get']['responses'][200]['content']['application/json']

/** A process as the service tells it, with the parts whose shape is the process language's own. */
export interface ReadableProcess
  extends Omit<Answer, 'tree' | 'facts' | 'limits' | 'channels' | 'materials' | 'certificates' | 'items'> {
  readonly tree: Tree
  readonly facts: readonly ReadableFact[]
  readonly limits: readonly ReadableLimit[]
  readonly channels: readonly (Name & { readonly id: string })[]
  readonly materials: readonly (Omit<Material, 'source'> & { readonly citation: Name })[]
  readonly certificates: readonly Certificate[]
  /** Who examines what. */
  readonly items: readonly (Name & { readonly id: string; readonly department: Department })[]
}

/** A version of a process, or the one in force today. @throws ServiceProblem */
export async function readProcess(slug: string, version?: number): Promise<ReadableProcess> {
  const query = version === undefined ? {} : { version }
  const answer: unknown = await ask(api.GET('/processes/{slug}', { params: { path: { slug }, query } }))
  return answer as ReadableProcess
}
