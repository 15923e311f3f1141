import { computed, ref } from 'vue'
import { api, ask } from './api/client.ts'
import { ServiceProblem } from './api/service-problem.ts'
import type { Named } from './words/use-words.ts'

const askWho = () => ask(api.GET('/session'))

/** Who is signed in, and as what. */
export type Session = Awaited<ReturnType<typeof askWho>>
export type Appointment = Session['appointments'][number]

/** Undefined until it was asked for; null when nobody is signed in. */
const session = ref<Session | null>()
type Department = Named & { readonly id: string }
const departments = ref<ReadonlyMap<string, Department>>(new Map())

/** Whether everything is done that has to be done before work: a second factor, a new password. */
const isOpen = computed(() => Boolean(session.value && !session.value.need))

/** Asks the service who is signed in. @throws ServiceProblem when it does not answer */
export async function loadSession() {
  try {
    await takeSession(await askWho())
  } catch (error) {
    if (!(error instanceof ServiceProblem && error.code === 'sign-in-needed')) throw error
    session.value = null
  }
}

/** What an answer of the service says of who is signed in. */
export async function takeSession(answer: Session) {
  if (!answer.need && departments.value.size === 0) {
    const known = await ask(api.GET('/departments'))
    departments.value = new Map(known.departments.map((one) => [one.id, one]))
  }
  session.value = answer
}

export async function signOut() {
  await ask(api.DELETE('/session'))
  session.value = null
}

/** Acts in another of the own appointments from now on. */
export async function switchTo({ id }: Appointment) {
  await takeSession(await ask(api.POST('/session/appointment', { body: { appointment: id } })))
}

/** A department in both languages; its id where the plan does not name it. */
const departmentOf = (id: string): Named => departments.value.get(id) ?? { zh: id, en: id }

export const useSession = () => ({ session, isOpen, departments, departmentOf })
