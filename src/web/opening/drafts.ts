import { reactive } from 'vue'
import type { FactValue } from '../../process/condition.ts'
import type { ReadableProcess } from '../process/readable-process.ts'

export interface PartyDraft {
  name: string
  idType: 'uscc' | 'resident-id'
  id: string
  phone: string
}

/** What has been typed of one opening. */
export interface Draft {
  /** The id of the opening: kept until it has gone through, so that sending again opens nothing twice. */
  id: string
  applicant: PartyDraft
  hasAgent: boolean
  agent: PartyDraft
  channel: string
  facts: Record<string, FactValue | undefined>
  /** The medium by the material's id. */
  media: Readonly<Record<string, string>>
  project: { readonly id: string; readonly code: string; readonly name: string } | undefined
}

const party = (idType: PartyDraft['idType']): PartyDraft => ({ name: '', idType, id: '', phone: '' })

/** By the process: in memory alone, since a window's computer is shared; a sign-in between loses nothing. */
const drafts = new Map<string, Draft>()

export function draftOf({ slug, channels, facts }: ReadableProcess): Draft {
  const known = drafts.get(slug)
  if (known) return known
  const asked = facts.filter(({ register }) => !register)
  const draft = reactive<Draft>({
    id: crypto.randomUUID(),
    applicant: party('uscc'),
    hasAgent: false,
    agent: party('resident-id'),
    channel: (channels.find(({ id }) => id === 'window') ?? channels[0])?.id ?? '',
    facts: Object.fromEntries(
      asked.map(({ id, type, default: usual }) => [id, usual ?? (type === 'set' ? [] : undefined)]),
    ),
    media: {},
    project: undefined,
  })
  drafts.set(slug, draft)
  return draft
}

export const forgetDraft = (slug: string) => drafts.delete(slug)
