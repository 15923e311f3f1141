import type { OfficeInput, ParameterValue } from '../office/office-input.ts'
import officeModel from '../office/office-model.ts'
import type { Model } from '../workers/replication.ts'

export interface SensitivityInput {
  readonly base: OfficeInput
  readonly overrides: readonly { readonly name: string; readonly value: ParameterValue }[]
  /** How many replications each of them gets. */
  readonly each: number
}

/** Runs the office with one parameter another, for each of a row of them: replication n is of override n ÷ each. */
const sensitivityModel: Model<SensitivityInput> = ({ base, overrides, each }) => {
  let made: { readonly of: number; readonly run: ReturnType<typeof officeModel> } | undefined
  return (number) => {
    const of = Math.floor(number / each)
    const override = overrides[of]
    if (made?.of !== of) {
      const parameters = override ? { ...base.parameters, [override.name]: override.value } : base.parameters
      made = { of, run: officeModel({ ...base, parameters }) }
    }
    return { figures: made.run(number % each).figures }
  }
}

export default sensitivityModel
