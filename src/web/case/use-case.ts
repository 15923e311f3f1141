import { computed, onBeforeUnmount, ref } from 'vue'
import { useAsked } from '../api/use-asked.ts'
import { type HistoryEvent, readCase, readClocks } from './case-data.ts'

/** How often the page asks whether the case has moved, while it is looked at. */
const FOLLOW_MS = 5000

/** A case that the page follows: its clocks run on, and what others do to it comes in by itself. */
export function useCase(idOrNumber: string) {
  const asked = useAsked(() => readCase(idOrNumber))
  const clocks = ref<Awaited<ReturnType<typeof readClocks>>>()
  /** What others did since the page was opened, the newest last. */
  const news = ref<readonly HistoryEvent[]>([])
  const following = ref(true)

  const shownClocks = computed(() => {
    const details = asked.data.value?.details
    const later = clocks.value
    return later && details && later.revision >= details.revision ? later.clocks : (details?.clocks ?? [])
  })

  async function follow() {
    const seen = asked.data.value
    if (document.hidden || !seen) return
    try {
      const now = await readClocks(idOrNumber)
      clocks.value = now
      following.value = true
      const { revision } = asked.data.value?.details ?? seen.details
      if (now.revision <= revision) return
      await asked.again()
      news.value = (asked.data.value?.history.events ?? []).filter(({ seq }) => seq > revision)
    } catch {
      following.value = false
    }
  }

  const timer = setInterval(() => void follow(), FOLLOW_MS)
  document.addEventListener('visibilitychange', follow)
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', follow)
  })

  return { asked, clocks: shownClocks, news, following }
}
