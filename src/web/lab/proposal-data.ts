import type { Reform } from '../../process/reform/reform.ts'
import { api, ask } from '../api/client.ts'
import { type ReadableProcess, readProcess } from '../process/readable-process.ts'

/** @throws ServiceProblem */
export const readProposal = (reform: string) =>
  ask(api.GET('/reforms/{reform}', { params: { path: { reform } } }))

type Answer = Awaited<ReturnType<typeof readProposal>>
export type Proposal = Answer['reform']
export type ProposalAct = Answer['events'][number]['type']
export const states = ['draft', 'submitted', 'approved', 'refused', 'withdrawn', 'adopted'] as const

/** The reform that a proposal says now, in the shape that the reform's own schema gives it. */
export const draftOf = ({ draft }: Proposal): Reform => draft as unknown as Reform

/** Lets something happen to a proposal as it was seen. @throws ServiceProblem `reform-changed` and others */
export const sendAct = (
  { id, revision }: Pick<Proposal, 'id' | 'revision'>,
  type: ProposalAct,
  payload: Record<string, unknown>,
) =>
  ask(
    api.POST('/reforms/{reform}/events', {
      params: { path: { reform: id } },
      body: { id: crypto.randomUUID(), type, revision, payload },
    }),
  )

/** The definitions that a reform is of. @throws ServiceProblem */
export const readBefore = (of: readonly string[]): Promise<ReadableProcess[]> =>
  Promise.all(
    of.map((reference) => {
      const [slug = '', version] = reference.split('@')
      return readProcess(slug, Number(version))
    }),
  )

/** What a reform would make, without keeping it. @throws ServiceProblem `reform-not-applicable` */
export async function previewReform(reform: Reform): Promise<ReadableProcess> {
  const body = { reform: reform as unknown as Readonly<Record<string, unknown>> }
  const answer: unknown = await ask(api.POST('/reforms/preview', { body }))
  return answer as ReadableProcess
}

/** What a proposal makes; of one in force what was adopted. @throws ServiceProblem `reform-not-applicable` */
export async function readAfter(reform: string): Promise<ReadableProcess> {
  const answer: unknown = await ask(api.GET('/reforms/{reform}/definition', { params: { path: { reform } } }))
  return answer as ReadableProcess
}
