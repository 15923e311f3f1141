import { catalogue } from '../../../machines/catalogue.ts'
import { CASE_FILE_FORMAT, type CaseFile } from '../../audit/proof/case-file.ts'
import { type CaseFileVerdict, checkCaseFile, isCaseFile } from '../../audit/proof/check-case-file.ts'
import { hallSessionsHash } from '../../time/hall-sessions-hash.ts'
import { noticeHash } from '../../time/notice-hash.ts'
import { shippedHallSessions } from '../../time/shipped-data.ts'
import { validateNotice } from '../../time/validate-notice.ts'
import { keptAnchor } from '../audit/kept-anchor.ts'
import { givenNotice } from '../calendar/given-notice.ts'
import { readJson } from '../input/read-json.ts'
import { UsageError } from '../input/usage-error.ts'
import { knownNotices } from '../receipt/known-notices.ts'

const REMEDY = 'give the file that "case export" wrote, or that an auditor has downloaded'

/**
 * The file at a path, and what the checker says of it.
 * @param notices files of holiday notices that are trusted beside those that come with the product
 * @param anchors files of anchors that were kept elsewhere
 * @throws UsageError for what is no case file
 */
export async function verdictOnFile(
  path: string,
  notices: readonly string[],
  anchors: readonly string[] = [],
): Promise<{ file: CaseFile; verdict: CaseFileVerdict }> {
  const file = await readJson(path, REMEDY)
  if (!isCaseFile(file)) {
    throw new UsageError({
      found: `${path}: JSON that is no case file`,
      needed: `a file of the format ${JSON.stringify(CASE_FILE_FORMAT)}, whole`,
      remedy: REMEDY,
    })
  }
  const kept = await Promise.all(anchors.map(keptAnchor))
  const trusted = await Promise.all(notices.map(givenNotice))
  const verdict = checkCaseFile(file, {
    catalogue,
    notices: new Set([
      ...knownNotices(),
      ...trusted.map((notice) => noticeHash(validateNotice({ recordedAt: null, ...notice }))),
    ]),
    sessions: new Set(shippedHallSessions.map(hallSessionsHash)),
    anchors: new Map(kept.map(({ anchor }) => [anchor.serial, anchor.hash])),
  })
  return { file, verdict }
}
