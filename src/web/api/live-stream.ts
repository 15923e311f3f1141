import { ref } from 'vue'
export interface LiveListener {
  /** Changes are heard from now on, or some were missed: read everything. */
  onReady(): void
  /** What to do with each other event of the stream, by its name. */
  readonly on: Readonly<Record<string, (data: never) => void>>
  /** The session has ended. */
  onSessionEnded(): void
}

/** Milliseconds that a page which nobody looks at stays connected: a browser has few connections to one service. */
const UNSEEN_MS = 60_000

/** What the service tells at an address as it happens, while the page is looked at. */
export function liveStream(address: string, listener: LiveListener) {
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
    const own = new EventSource(address)
    source = own
    const on = <T>(event: string, act: (data: T) => void) =>
      own.addEventListener(event, (message: MessageEvent<string>) => act(JSON.parse(message.data)))
    on('ready', () => {
      state.value = 'live'
      listener.onReady()
    })
    on('reload', () => listener.onReady())
    for (const [event, act] of Object.entries(listener.on)) on(event, act)
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
