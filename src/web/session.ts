import { ref } from 'vue'
import { api, ask } from './api/client.ts'
import { ServiceProblem } from './api/service-problem.ts'

const askWho = () => ask(api.GET('/session'))

/** Who is signed in, and as what. */
export type Session = Awaited<ReturnType<typeof askWho>>
export type Appointment = Session['appointments'][number]

/** Undefined until it was asked for; null when nobody is signed in. */
const session = ref<Session | null>()

/** Asks the service who is signed in. @throws ServiceProblem when it does not answer */
export async function loadSession() {
  try {
    session.value = await askWho()
  } catch (error) {
    if (!(error instanceof ServiceProblem && error.code === 'sign-in-needed')) throw error
    session.value = null
  }
}

export const useSession = () => ({ session })
