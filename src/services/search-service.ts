import { findResidentIdError, normaliseResidentId } from '../case/resident-id.ts'
import { findSocialCreditCodeError } from '../case/social-credit-code.ts'
import type { Vault } from '../crypto/vault.ts'
import type { Client } from '../database/client.ts'
import { searchCases, type Way } from '../database/queries/search.ts'
import type { Acting } from '../permission/may-do.ts'
import { processesRead } from '../permission/may-read.ts'
import type { Process } from '../process/definition.ts'
import { caseRowView } from './case-row-view.ts'
import { partyView } from './party-view.ts'
import { phoneDigits } from './seal-parties.ts'

/**
 * What a text may mean. Someone's id or phone is looked up by its index and in no other way, so that the number
 * itself reaches no statement; all else may be a number, a name or a project's code.
 */
export function waysOf(vault: Vault, text: string): Way[] {
  const given = text.normalize('NFKC').trim()
  const code = normaliseResidentId(given.replaceAll(' ', ''))
  if (findResidentIdError(code) === undefined) return [{ kind: 'id', exactly: vault.index('id', code) }]
  if (findSocialCreditCodeError(code) === undefined) return [{ kind: 'id', exactly: code }]
  const digits = phoneDigits(code).replace(/^(\+|00)86(?=1)/, '')
  const ways: Way[] = [{ kind: 'project', exactly: given }]
  if (/^(1[3-9]\d{9}|0\d{9,11})$/.test(digits)) {
    ways.push({ kind: 'phone', exactly: vault.index('phone', digits) })
    // A mobile number is nothing else; a file number may look like one with an area code.
    if (digits.startsWith('1')) return ways.slice(1)
  }
  // Three characters at least: shorter ones have no trigram.
  if (/^[NY\d-]{3,}$/.test(code)) ways.push({ kind: 'number', part: code })
  else ways.push({ kind: 'name', part: given })
  return ways
}

/** Search over the cases that whoever asks may read; rows are masked. */
export function searchService({
  vault,
  catalogue,
  database: { db },
}: {
  vault: Vault
  catalogue: readonly Process[]
  database: Pick<Client, 'db'>
}) {
  return {
    async cases(who: Acting, text: string, limit: number) {
      const rows = await searchCases(db, waysOf(vault, text), limit + 1, processesRead(catalogue, who))
      return {
        cases: rows.slice(0, limit).map(({ parties: { applicant, agent }, ...row }) => ({
          ...caseRowView(row),
          applicant: partyView(applicant),
          agent: agent ? partyView(agent) : null,
        })),
        more: rows.length > limit,
      }
    },
  }
}

export type SearchService = ReturnType<typeof searchService>
