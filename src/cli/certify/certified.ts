import { catalogue as written } from '../../../machines/catalogue.ts'
import { reformLaw } from '../../../machines/duties/law.ts'
import { planReforms } from '../../../machines/reforms/plan-reforms.ts'
import type { Name, Process } from '../../process/definition.ts'
import type { Certificate } from '../../process/reform/certificate.ts'
import { certifyPlanReform } from '../../process/reform/certify-plan-reform.ts'
import { certifyReform } from '../../process/reform/certify-reform.ts'
import { readReform } from '../../schemas/read-reform.ts'
import { readYaml } from '../input/read-yaml.ts'
import { UsageError } from '../input/usage-error.ts'

export interface Certified extends Name {
  readonly id: string
  readonly certificate: Certificate
}

const ids = planReforms.map(({ id }) => id).join(', ')

/**
 * The certificate of the reform in a file, or of the plan's own reforms.
 * @param plan the id of one of the plan's reforms, or true for all of them
 * @param catalogue the definitions that it may name
 * @throws UsageError, ReformError
 */
export async function certified(
  file: string | undefined,
  plan: string | true | undefined,
  catalogue: readonly Process[] = written,
): Promise<Certified[]> {
  if ((file === undefined) === (plan === undefined)) {
    throw new UsageError({
      found:
        file === undefined
          ? '既无文件也无--plan neither a file nor --plan'
          : '文件和--plan both a file and --plan',
      needed: '其中之一 one of them',
      remedy: '写明改革文件，或写--plan name the file of a reform, or add --plan',
    })
  }
  if (file !== undefined) {
    const read = await readYaml(
      file,
      '按openapi/reform.schema.json编写 write it as openapi/reform.schema.json says',
    )
    const reform = readReform(read, catalogue)
    const { id, zh, en } = reform
    return [{ id, zh, en, certificate: certifyReform(catalogue, reform, reformLaw).certificate }]
  }
  const chosen = planReforms.filter(({ id }) => plan === true || id === plan)
  if (chosen.length === 0) {
    throw new UsageError({
      found: `--plan ${JSON.stringify(plan)}`,
      needed: ids,
      remedy: '改正--plan correct --plan',
    })
  }
  return chosen.map((reform) => ({
    id: reform.id,
    zh: `${reform.zh}（${reform.clause}）`,
    en: reform.en,
    certificate: certifyPlanReform(catalogue, reform, reformLaw),
  }))
}
