import type { FactDeclaration, Source } from '../../process/definition.ts'
import type { Operator } from '../../process/operators/operator.ts'
import type { AnyLeaf } from '../../process/tree.ts'
import type { ReadableProcess } from '../process/readable-process.ts'

type WithoutGround<T> = T extends unknown ? Omit<T, 'source'> : never

/** An operator before it is said by what right. */
export type OperatorDraft = WithoutGround<Operator>
export type OperatorKind = Operator['operator']

/** A question that an operator asks in addition. */
export type AskedFact = Omit<FactDeclaration, 'source'>

/** What the form of an operator works on. */
export interface OperatorFormProps {
  /** The process as the operators so far have made it. */
  readonly process: ReadableProcess
  /** What is chosen on its drawing. */
  readonly chosen: readonly AnyLeaf[]
}

/** An operator with its ground, and a question's ground beside it. */
export interface Change {
  readonly operator: Operator
  readonly fact?: FactDeclaration
}

export const withGround = (draft: OperatorDraft, asked: AskedFact | undefined, source: Source): Change => ({
  operator: { ...draft, source } as Operator,
  ...(asked && { fact: { ...asked, source } }),
})
