import { onScopeDispose } from 'vue'

/**
 * Does something again and again until the page is left: `everyMs` after the last time was over, not while the page
 * can't be seen, and at once when it can be seen again.
 */
export function useAgain(work: () => Promise<unknown>, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false

  async function turn() {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') await work().catch(() => {})
    if (!over) timer = setTimeout(turn, everyMs)
  }
  const onSeen = () => {
    if (document.visibilityState === 'visible') void turn()
  }
  timer = setTimeout(turn, everyMs)
  document.addEventListener('visibilitychange', onSeen)
  onScopeDispose(() => {
    over = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onSeen)
  })
}
