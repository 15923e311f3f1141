import type { Process } from '../definition.ts'
import type { Certificate } from './certificate.ts'
import { certify } from './certify.ts'
import type { ReformLaw } from './law.ts'
import type { Reform } from './reform.ts'
import { referred, reformed } from './reformed.ts'

/**
 * The certificate of a proposal, and the definition that it makes.
 * @throws ReformError when it cannot be applied as it is written
 */
export function certifyReform(
  catalogue: readonly Process[],
  reform: Reform,
  law: ReformLaw,
): { readonly certificate: Certificate; readonly result: Process } {
  const result = reformed(catalogue, reform)
  const before = reform.of.map((reference) => referred(catalogue, reference))
  return { certificate: certify({ before, result }, law), result }
}
