import type { Process } from '../../src/process/definition.ts'
import parkInstantPower from './park-instant-power.ts'
import powerExternalLineJointPermit from './power-external-line-joint-permit.ts'
import powerHvCommitmentFiling from './power-hv-commitment-filing.ts'
import powerLvExempt from './power-lv-exempt.ts'
import powerOnlineContract from './power-online-contract.ts'
import powerSmallEnterpriseConnection from './power-small-enterprise-connection.ts'

export const electricity: readonly Process[] = [
  powerLvExempt,
  powerHvCommitmentFiling,
  powerExternalLineJointPermit,
  powerSmallEnterpriseConnection,
  parkInstantPower,
  powerOnlineContract,
]
