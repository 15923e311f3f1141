import { setUpHours } from './k01-set-up-hours.ts'
import { setUpZeros } from './k02-set-up-zeros.ts'
import { setUpProofs } from './k03-set-up-proofs.ts'
import { drainage } from './k04-drainage.ts'
import { formerParts } from './k05-former-parts.ts'
import { archivePromises } from './k06-archive-promises.ts'
import { lowRiskItems } from './k07-low-risk-items.ts'
import { inspections } from './k08-inspections.ts'
import { powerFiling } from './k09-power-filing.ts'
import { onlineKinds } from './k12-online-kinds.ts'
import { exportRefund } from './k13-export-refund.ts'
import { clearInjuries } from './k16-clear-injuries.ts'
import { smallerEnterprises } from './k17-smaller-enterprises.ts'
import { vehicleSamples } from './k24-vehicle-samples.ts'
import { technologyFirms } from './k25-technology-firms.ts'
import { foreignCapital } from './k26-foreign-capital.ts'
import { smallConnections } from './k27-small-connections.ts'
import { jointIssue } from './k29-joint-issue.ts'
import { titlesOnline } from './k30-titles-online.ts'
import { dualDisclosure } from './k36-dual-disclosure.ts'
import type { ComputedFigure } from './measured.ts'

/** The figures that come out of cases, by their target. */
export const measures: ReadonlyMap<string, readonly ComputedFigure[]> = new Map([
  ['K1', setUpHours],
  ['K2', setUpZeros],
  ['K3', setUpProofs],
  ['K4', drainage],
  ['K5', formerParts],
  ['K6', archivePromises],
  ['K7', lowRiskItems],
  ['K8', inspections],
  ['K9', powerFiling],
  ['K12', onlineKinds],
  ['K13', exportRefund],
  ['K16', clearInjuries],
  ['K17', smallerEnterprises],
  ['K24', vehicleSamples],
  ['K25', technologyFirms],
  ['K26', foreignCapital],
  ['K27', smallConnections],
  ['K29', jointIssue],
  ['K30', titlesOnline],
  ['K36', dualDisclosure],
])
