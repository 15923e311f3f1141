import { computed } from 'vue'
import { routeRules } from '../../permission/table.ts'
import { useSession } from '../session.ts'

const { session } = useSession()
const roles: readonly string[] = routeRules.searchCases

/** Whether whoever is signed in reads cases at all. */
export const maySearch = computed(() => roles.includes(session.value?.appointment?.role ?? ''))
