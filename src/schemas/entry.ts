import { Type } from 'typebox'

/** What is entered beside cases carries an id of its sender's, so that it is entered once. */
export const entryId = Type.String({
  format: 'uuid',
  description: 'a UUID, chosen by the sender once for each entry: sent again it returns the first outcome',
  examples: ['018f6f6e-5b1c-7cc3-9d3a-0a52c8a3f6d0'],
})

export const repeated = Type.Boolean({ description: 'it had been taken before, and nothing has changed now' })
