import type { FormSchema } from '../form/form-schema.ts'
import type { Named } from '../words/use-words.ts'

interface Known extends Named {
  readonly id: string
}

/** A choice among things that have an id and a name. */
export const choiceOf = (known: readonly Known[]): Pick<FormSchema, 'type' | 'enum' | 'optionNames'> => ({
  type: 'string',
  enum: known.map(({ id }) => id),
  optionNames: Object.fromEntries(known.map(({ id, zh, en }) => [id, { zh, en }])),
})

interface Listed extends Named {
  readonly slug: string
  readonly tier: string | null
}

/** A row in which one process is chosen: only those that the reform has left. */
export const processOptions = (
  processes: readonly Listed[],
): Pick<FormSchema, 'properties' | 'required'> => ({
  required: ['process'],
  properties: {
    process: {
      name: { zh: '事项', en: 'Process' },
      ...choiceOf(
        [
          ...new Map(processes.filter(({ tier }) => tier !== null).map((one) => [one.slug, one])).values(),
        ].map(({ slug, zh, en }) => ({ id: slug, zh, en })),
      ),
    },
  },
})
