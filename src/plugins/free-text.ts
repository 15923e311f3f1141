import fp from 'fastify-plugin'
import { findPersonalData } from '../privacy/personal-data.ts'
import { Problem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The places in which this route takes an identity or phone number, as `body/applicant/id`. */
    personalData?: readonly string[]
  }
}

/** @throws Problem `personal-data-in-text`, which names the place and never the number */
export function checkFreeText(text: string, path: string): void {
  const found = findPersonalData(text)
  if (!found) return
  throw new Problem(
    'personal-data-in-text',
    {
      zh: `${path}中有身份证号或电话号码：请删去，此类信息只在申请人或代办人处加密保存`,
      en: `${path} has a ${found}: leave it out; it is kept only where it is sealed, with the applicant or the agent`,
    },
    { path },
  )
}

function checkAll(value: unknown, path: string, allowed: readonly string[]): void {
  // A password is whatever its owner likes, and is kept nowhere.
  if (allowed.includes(path) || /password$/i.test(path)) return
  if (typeof value === 'string') checkFreeText(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, below] of Object.entries(value)) {
    checkFreeText(key, `${path} (a key)`)
    checkAll(below, `${path}/${key}`, allowed)
  }
}

/** Keeps identity and phone numbers out of every text that would be kept, shown or logged in full. */
export default fp(
  async (app) => {
    app.addHook('preValidation', async ({ body, params, query, routeOptions: { config } }) => {
      const allowed = config.personalData ?? []
      checkAll(body, 'body', allowed)
      checkAll(params, 'params', allowed)
      checkAll(query, 'querystring', allowed)
    })
  },
  { name: 'free-text', dependencies: ['storable-text'] },
)
