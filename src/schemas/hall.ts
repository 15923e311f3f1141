import { Type } from 'typebox'
import { roleSchema } from './session.ts'

const name = { zh: Type.String(), en: Type.String() }

export const departmentListSchema = Type.Object({
  departments: Type.Array(Type.Object({ id: Type.String(), ...name })),
})

export const windowListSchema = Type.Object({
  windows: Type.Array(
    Type.Object({
      code: Type.String(),
      zone: Type.Object(name),
      departments: Type.Array(Type.String(), { description: 'ids: whose staff may sit there' }),
      assumed: Type.Boolean({ description: 'the county has not entered it yet' }),
    }),
  ),
})

export const roleListSchema = Type.Object({
  roles: Type.Array(Type.Object({ id: roleSchema, ...name })),
})

export const colleagueListSchema = Type.Object({
  colleagues: Type.Array(
    Type.Object({ account: Type.String(), name: Type.String(), roles: Type.Array(roleSchema) }),
  ),
})
