import { asProblem, Problem, problems } from '../../problem.ts'
import type { Name } from '../../process/definition.ts'
import { inBoth } from '../../process/in-both.ts'
import { ReformError } from '../../process/reform/reform-error.ts'
import { SimulationError } from '../../simulation/simulation-error.ts'
import { TimeError } from '../../time/time-error.ts'
import { type Refusal, UsageError } from '../input/usage-error.ts'
import { WIDTH } from './width.ts'
import { labelled } from './wrap.ts'

const inThreeLines = ({ found, needed, remedy }: Refusal): string[] => [
  `  发现 found:  ${found}`,
  `  需要 needed: ${needed}`,
  `  请   do:     ${remedy}`,
]

const inBothWords = ({ found, needed, remedy }: Readonly<Record<keyof Refusal, Name>>): Refusal => ({
  found: inBoth(found),
  needed: inBoth(needed),
  remedy: inBoth(remedy),
})

/** An error as a user is told of it; where it is from is told to those who ask for it by BANJIE_LOG=debug. */
export function describeError(error: unknown, logLevel: string | undefined): string[] {
  if (error instanceof UsageError)
    return ['banjie: 输入有误 the command cannot be run as given', ...inThreeLines(error.detail)]
  if (error instanceof SimulationError)
    return ['banjie: 无法模拟 this cannot be simulated', ...inThreeLines(inBothWords(error.detail))]
  if (error instanceof TimeError) {
    const { zh, en } = problems[error.code]
    return [`banjie: ${zh} ${en}`, ...inThreeLines(error.detail)]
  }
  if (error instanceof ReformError) {
    return [
      'banjie: 改革有误 the reform cannot be applied as it is written',
      ...inThreeLines(inBothWords(error.detail)),
    ]
  }
  const problem = asProblem(error)
  if (problem instanceof Problem) {
    const { zh, en } = problems[problem.code]
    return [`banjie: ${zh} ${en}`, ...labelled('  ', problem.message, WIDTH)]
  }
  const message = error instanceof Error ? error.message : String(error)
  const trace = logLevel === 'debug' || logLevel === 'trace'
  return [`banjie: ${message}`, ...(trace && error instanceof Error ? [String(error.stack)] : [])]
}
