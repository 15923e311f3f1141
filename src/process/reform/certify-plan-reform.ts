import type { Process } from '../definition.ts'
import type { Certificate } from './certificate.ts'
import { certify } from './certify.ts'
import type { ReformLaw } from './law.ts'
import type { PlanReform } from './plan-reform.ts'
import { referred } from './reformed.ts'

/** The certificate of a reform that the county has made, with what it assumes. */
export function certifyPlanReform(
  catalogue: readonly Process[],
  reform: PlanReform,
  law: ReformLaw,
): Certificate {
  const { before, result, given, carries, assumed } = reform
  const certificate = certify(
    {
      before: before.map((reference) => referred(catalogue, reference)),
      result: referred(catalogue, result),
      ...(given && { given }),
      ...(carries && { carries }),
    },
    law,
  )
  return { ...certificate, assumed: [...assumed, ...certificate.assumed] }
}
