import { ref } from 'vue'
import type { ToldRow } from './inbox-data.ts'

export interface LiveListener {
  /** Changes are heard from now on: read the inbox. */
  onReady(): void
  onChanged(rows: readonly ToldRow[]): void
  onGone(cases: readonly { readonly id: string; readonly revision: number }[]): void
  /** The session has ended. */
  onSessionEnded(): void
}

/** Milliseconds that a page which nobody looks at stays connected: a browser has few connections to one service. */
const UNSEEN_MS = 60_000

/** The changes of the inbox as the service tells them, while the page is looked at. */
export function liveStream(listener: LiveListener) {
  const state = ref<'live' | 'lost' | 'paused'>('lost')
  let source: EventSource | undefined
  let unseen: number | undefined

  function close() {
    source?.close()
    source = undefined
  }

  function onEnded({ why }: { why: string }) {
    if (why === 'closing') return
    close()
    state.value = 'paused'
    if (why === 'session') listener.onSessionEnded()
  }

  function open() {
    close()
    const own = new EventSource('/inbox/live')
    source = own
    const on = <T>(event: string, act: (data: T) => void) =>
      own.addEventListener(event, (message: MessageEvent<string>) => act(JSON.parse(message.data)))
    on('ready', () => {
      state.value = 'live'
      listener.onReady()
    })
    on('reload', () => listener.onReady())
    on<{ rows: ToldRow[] }>('changed', ({ rows }) => listener.onChanged(rows))
    on<{ cases: { id: string; revision: number }[] }>('gone', ({ cases }) => listener.onGone(cases))
    on('ended', onEnded)
    // The browser connects again by itself, unless it was answered with a refusal.
    own.onerror = () => {
      if (source !== own) return
      state.value = 'lost'
      if (own.readyState === EventSource.CLOSED) unseen = window.setTimeout(open, 5000)
    }
  }

  function onVisibility() {
    window.clearTimeout(unseen)
    if (document.hidden) unseen = window.setTimeout(close, UNSEEN_MS)
    else if (!source && state.value !== 'paused') open()
  }
  document.addEventListener('visibilitychange', onVisibility)

  return {
    state,
    open,
    end() {
      window.clearTimeout(unseen)
      document.removeEventListener('visibilitychange', onVisibility)
      close()
    },
  }
}
