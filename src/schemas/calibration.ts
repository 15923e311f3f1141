import { Type } from 'typebox'
import { entryId } from './entry.ts'

const strict = { additionalProperties: false } as const
const day = (description: string) => Type.String({ format: 'date', description })

/** What is calibrated on. */
export const calibrationBody = Type.Object(
  {
    id: entryId,
    from: Type.Union([
      Type.Object(
        {
          ledger: Type.Object(
            {
              processes: Type.Array(
                Type.String({ pattern: '^[a-z0-9-]+(@[1-9][0-9]{0,3})?$', maxLength: 100 }),
                {
                  minItems: 1,
                  maxItems: 50,
                  uniqueItems: true,
                  description:
                    'slug, or slug@version: of several the one with the most cases tells how many applicants come',
                },
              ),
              since: Type.Optional(day('cases received from this day on; from the first one when absent')),
              until: Type.Optional(day('the last day, included; yesterday when absent')),
            },
            { ...strict, description: 'the county’s own cases' },
          ),
        },
        strict,
      ),
      Type.Object(
        { log: Type.String({ format: 'uuid', description: 'a log from elsewhere that is read' }) },
        strict,
      ),
    ]),
  },
  strict,
)
