import { computed, onBeforeUnmount, ref, shallowRef, triggerRef, watch } from 'vue'
import { liveStream } from '../api/live-stream.ts'
import { loadSession, useSession } from '../session.ts'
import { type OpenSession, openSessions } from '../words/open-time.ts'
import { word } from '../words/use-words.ts'
import { countInbox, inboxPages, type ToldRow } from './inbox-data.ts'
import { type InboxRow, inboxRow, soonestFirst } from './inbox-row.ts'

/** Milliseconds that a row which has left is still shown, so that nobody clicks on its neighbour. */
const LEAVING_MS = 3000
/** Milliseconds in which news are gathered before they are read out. */
const TELL_MS = 3000
/** Milliseconds after which what is left is counted anew. */
const COUNT_MS = 15_000

/** The inbox of whoever is signed in: read page by page, then kept as the service tells its changes. */
export function useInbox() {
  const { session } = useSession()
  const byId = new Map<string, InboxRow>()
  const rows = shallowRef<readonly InboxRow[]>([])
  const desk = ref<string | null>()
  const loading = ref(false)
  const total = ref(0)
  const problem = shallowRef<unknown>()
  const open = shallowRef<readonly OpenSession[]>([])
  const announcement = ref('')
  let turn = 0

  // The service's clock, which may be another than this machine's.
  let heard = { at: 0, since: performance.now() }
  const now = ref(0)
  function tick() {
    now.value = heard.at + performance.now() - heard.since
  }

  function show() {
    rows.value = [...byId.values()].sort(soonestFirst)
  }

  function putIn(told: readonly ToldRow[]): number {
    let come = 0
    for (const row of told) {
      const before = byId.get(row.id)
      if (before && before.revision > row.revision) continue
      if (!before || before.gone) come += 1
      byId.set(row.id, inboxRow(row))
    }
    return come
  }

  /** Reads the inbox anew; what is shown stays until its first page is there. */
  async function load() {
    turn += 1
    const mine = turn
    loading.value = true
    problem.value = undefined
    const seen = new Set<string>()
    const before = new Set(byId.keys())
    try {
      void countInbox().then((count) => {
        if (mine === turn) total.value = count.total
      })
      for await (const page of inboxPages()) {
        if (mine !== turn) return
        if (seen.size === 0) {
          heard = { at: Temporal.Instant.from(page.asOf).epochMilliseconds, since: performance.now() }
          open.value = openSessions(page.open)
          desk.value = page.desk
          tick()
        }
        for (const { id } of page.cases) seen.add(id)
        putIn(page.cases)
        show()
      }
      for (const id of before) if (!seen.has(id)) byId.delete(id)
      show()
    } catch (error) {
      if (mine === turn) problem.value = error
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const news = { come: 0, gone: 0 }
  let telling: number | undefined
  function tellNews() {
    telling ??= window.setTimeout(() => {
      announcement.value = word('inbox.news', { ...news })
      Object.assign(news, { come: 0, gone: 0 })
      telling = undefined
    }, TELL_MS)
  }

  function removeGone() {
    for (const [id, row] of byId) if (row.gone) byId.delete(id)
    show()
  }

  function onGone({
    cases,
  }: {
    readonly cases: readonly { readonly id: string; readonly revision: number }[]
  }) {
    const left = cases.flatMap(({ id, revision }) => {
      const row = byId.get(id)
      return row && !row.gone && row.revision <= revision ? [row] : []
    })
    for (const row of left) byId.set(row.id, { ...row, gone: true })
    if (left.length === 0) return
    show()
    news.gone += left.length
    tellNews()
    window.setTimeout(removeGone, LEAVING_MS)
  }

  const stream = liveStream('/inbox/live', {
    onReady: () => void load(),
    on: {
      changed({ rows: told }: { readonly rows: readonly ToldRow[] }) {
        const come = putIn(told)
        show()
        news.come += come
        if (come > 0) tellNews()
      },
      gone: onGone,
    },
    onSessionEnded: () => void loadSession(),
  })
  stream.open()
  const counting = window.setInterval(tick, COUNT_MS)

  watch(
    () => session.value?.appointment?.id,
    () => {
      byId.clear()
      triggerRef(rows)
      desk.value = undefined
      stream.open()
    },
  )
  onBeforeUnmount(() => {
    turn += 1
    stream.end()
    window.clearInterval(counting)
    window.clearTimeout(telling)
  })

  return {
    rows,
    desk,
    loading,
    problem,
    open,
    now,
    announcement,
    live: stream.state,
    resume: stream.open,
    again: load,
    /** How many there are, also while they are still coming. */
    total: computed(() => (loading.value ? Math.max(total.value, rows.value.length) : rows.value.length)),
  }
}
