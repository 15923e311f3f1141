import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { liveStream } from '../api/live-stream.ts'
import { useAsked } from '../api/use-asked.ts'
import { loadSession, useSession } from '../session.ts'
import { openSessions } from '../words/open-time.ts'
import { type HistoryEvent, readCase, readClocks } from './case-data.ts'
import { beijingDay, runOn } from './run-on.ts'

/** Milliseconds after which the limits are counted on. */
const TICK_MS = 15_000

/** A case that the page follows: its clocks run on, and what others do to it comes in as it happens. */
export function useCase(idOrNumber: string) {
  const { session } = useSession()
  const asked = useAsked(() => readCase(idOrNumber))
  const clocks = shallowRef<Awaited<ReturnType<typeof readClocks>>>()
  /** What others did since the page was opened, the newest last. */
  const news = ref<readonly HistoryEvent[]>([])
  const lost = ref(false)

  // The service's clock, which may be another than this machine's.
  let heard = { at: 0, since: performance.now() }
  const now = ref(0)
  function tick() {
    now.value = heard.at + performance.now() - heard.since
    // A day that has begun is counted by the service.
    if (clocks.value && beijingDay(now.value) !== beijingDay(heard.at)) void follow()
  }

  const shownClocks = computed(() => {
    const details = asked.data.value?.details
    const told = clocks.value
    if (!told || (details && told.revision < details.revision)) return details?.clocks ?? []
    const open = openSessions(told.open)
    return told.clocks.map((clock) => runOn(clock, open, heard.at, now.value))
  })

  async function hearClocks() {
    const told = await readClocks(idOrNumber)
    heard = { at: Temporal.Instant.from(told.asOf).epochMilliseconds, since: performance.now() }
    now.value = heard.at
    clocks.value = told
    return told
  }

  /** What has happened since the page last looked. */
  async function follow() {
    try {
      const { revision: latest } = await hearClocks()
      const { revision } = asked.data.value?.details ?? { revision: latest }
      lost.value = false
      if (latest <= revision) return
      await asked.again()
      const later = (asked.data.value?.history.events ?? []).filter(({ seq }) => seq > revision)
      // One's own act may be heard of before its answer is in.
      const ofOthers = later.filter(({ actor }) => actor.id !== session.value?.account)
      if (ofOthers.length > 0) news.value = ofOthers
    } catch {
      lost.value = true
    }
  }

  const stream = liveStream(`/cases/${encodeURIComponent(idOrNumber)}/live`, {
    onReady: () => void follow(),
    on: { moved: () => void follow() },
    onSessionEnded: () => void loadSession(),
  })
  stream.open()
  const timer = window.setInterval(tick, TICK_MS)
  // Another tab of the same person may have taken this one's place.
  const resume = () => {
    if (!document.hidden && stream.state.value === 'paused') stream.open()
  }
  document.addEventListener('visibilitychange', resume)
  onBeforeUnmount(() => {
    stream.end()
    window.clearInterval(timer)
    document.removeEventListener('visibilitychange', resume)
  })

  /** False once the service could not be reached, until it can be again. */
  const following = computed(() => !lost.value && (stream.state.value === 'live' || !clocks.value))
  return { asked, clocks: shownClocks, news, following }
}
