import type { AuditRule } from './rule.ts'
import {
  approaching,
  itemOverdue,
  promisedOverdue,
  silentReceipt,
  statutoryOverdue,
} from './s01-s05-limits.ts'
import { askedTwice } from './s06-asked-twice.ts'
import { correctionAfterAcceptance } from './s07-correction-after-acceptance.ts'
import { groundlessSuspension } from './s08-groundless-suspension.ts'
import { abusedSuspension } from './s09-abused-suspension.ts'
import { fakeCompletion } from './s10-fake-completion.ts'
import { backFilled } from './s11-back-filled.ts'
import { reverseDated } from './s12-reverse-dated.ts'
import { offSystem } from './s13-off-system.ts'
import { splitUp } from './s14-split.ts'
import { oneHand } from './s15-one-hand.ts'
import { windowVeto } from './s16-window-veto.ts'
import { refusalWithoutPaper } from './s17-refusal-without-paper.ts'
import { badExtension } from './s18-bad-extension.ts'
import { promiseAfterBreach, promiseNotKept } from './s19-promise.ts'
import { overAsking } from './s20-over-asking.ts'
import { jointGap } from './s21-joint-gap.ts'
import { orderBreach } from './s22-order.ts'
import { feeBreach } from './s23-fee.ts'
import { gamedRatings } from './s24-ratings.ts'
import { idle } from './s25-idle.ts'
import { queueJumping } from './s26-queue-jumping.ts'
import { tampering } from './s27-tampering.ts'
import { borrowedAccount } from './s28-borrowed-account.ts'
import { lateDelivery } from './s29-late-delivery.ts'
import { refiled } from './s30-refiled.ts'
import { queueAnomaly } from './s31-queue.ts'

/** Every rule, in the order of their numbers. */
export const auditRules: readonly AuditRule[] = [
  approaching,
  itemOverdue,
  promisedOverdue,
  statutoryOverdue,
  silentReceipt,
  askedTwice,
  correctionAfterAcceptance,
  groundlessSuspension,
  abusedSuspension,
  fakeCompletion,
  backFilled,
  reverseDated,
  offSystem,
  splitUp,
  oneHand,
  windowVeto,
  refusalWithoutPaper,
  badExtension,
  promiseNotKept,
  promiseAfterBreach,
  overAsking,
  jointGap,
  orderBreach,
  feeBreach,
  gamedRatings,
  idle,
  queueJumping,
  tampering,
  borrowedAccount,
  lateDelivery,
  refiled,
  queueAnomaly,
]
