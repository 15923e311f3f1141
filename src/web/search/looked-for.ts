import { shallowRef, watch } from 'vue'
import { useSession } from '../session.ts'

/** What is looked for, new each time. It may be somebody's id or phone: it is kept here, and in no address. */
export const lookedFor = shallowRef({ text: '' })

const { session } = useSession()
// Nobody else at this machine sees it.
watch(
  () => session.value?.account,
  () => {
    lookedFor.value = { text: '' }
  },
)
