import { acceptance } from './kinds/acceptance.ts'
import { commitment } from './kinds/commitment.ts'
import { correctionNotice } from './kinds/correction-notice.ts'
import { correctionReceipt } from './kinds/correction-receipt.ts'
import { decision } from './kinds/decision.ts'
import { delivery } from './kinds/delivery.ts'
import { extension } from './kinds/extension.ts'
import { nonAcceptance } from './kinds/non-acceptance.ts'
import { receipt } from './kinds/receipt.ts'
import { specialProcedure } from './kinds/special-procedure.ts'
import type { PaperKind } from './paper.ts'

/** Every paper that the hall prints, by the name that stands in its address. */
export const paperKinds = {
  receipt,
  'correction-notice': correctionNotice,
  'correction-receipt': correctionReceipt,
  acceptance,
  'non-acceptance': nonAcceptance,
  commitment,
  'special-procedure': specialProcedure,
  extension,
  decision,
  delivery,
} as const satisfies Record<string, PaperKind>

export type PaperName = keyof typeof paperKinds
