import type { Process } from '../../src/process/definition.ts'
import constructionPermitMerged from './construction-permit-merged.ts'
import * as constructionPermitParts from './construction-permit-parts.ts'

export const construction: readonly Process[] = [
  constructionPermitMerged,
  ...Object.values(constructionPermitParts),
]
