import { Type } from 'typebox'

/** The applicant or the agent of a case, as answers show it. */
export const partySchema = Type.Object({
  name: Type.String(),
  idType: Type.Enum(['uscc', 'resident-id']),
  id: Type.String({ description: "a company's code, or a person's id with its middle masked" }),
  phone: Type.Union([Type.String(), Type.Null()], { description: 'masked' }),
})
