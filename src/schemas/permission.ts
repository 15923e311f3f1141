import { Type } from 'typebox'
import { named } from './named.ts'
import { roleSchema } from './session.ts'

const strict = { additionalProperties: false } as const
const name = { zh: Type.String(), en: Type.String() }

export const permissionQuery = Type.Object(
  {
    process: Type.Optional(Type.String({ maxLength: 100, description: 'a slug: then with its departments' })),
  },
  strict,
)

export const permissionTableSchema = Type.Object({
  process: Type.Union([Type.Object({ slug: Type.String(), ...name }), Type.Null()]),
  roles: Type.Array(Type.Object({ id: roleSchema, ...name })),
  events: Type.Array(
    Type.Object({
      event: Type.String(),
      ...name,
      item: Type.Union([Type.Object(name), Type.Null()]),
      citation: named('where the rule is from'),
      assumed: Type.Boolean({ description: 'neither plan nor law says it' }),
      may: Type.Array(
        Type.Object({
          role: roleSchema,
          scopes: Type.Array(Type.Enum(['hall', 'lead', 'leaf', 'any-part'])),
          departments: Type.Union([
            Type.Array(Type.Object({ id: Type.String(), ...name }), { description: 'whose people' }),
            Type.Null(),
          ]),
        }),
      ),
    }),
    { description: 'what is in no row nobody may' },
  ),
  operations: Type.Array(
    Type.Object({
      operation: Type.String({ description: 'its id in this document' }),
      who: Type.Union([Type.Enum(['public', 'signed-in', 'kiosk']), Type.Array(roleSchema)]),
    }),
  ),
})
