import { computed, nextTick, onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** Rows beyond the screen that are there already when one scrolls. */
const BEYOND = 8

/** Which rows of a long list are on the screen; the page itself scrolls. */
export function useWindow<T extends { readonly id: string }>(
  list: Ref<HTMLElement | undefined>,
  rows: Readonly<Ref<readonly T[]>>,
  height: Readonly<Ref<number>>,
) {
  const first = ref(0)
  const count = ref(30)
  /** The row that has the focus stays, wherever one scrolls to. */
  const focused = ref<string>()
  let asked = 0

  function measure() {
    asked = 0
    if (!list.value) return
    const above = Math.max(0, -list.value.getBoundingClientRect().top)
    first.value = Math.max(0, Math.floor(above / height.value) - BEYOND)
    count.value = Math.ceil(window.innerHeight / height.value) + 2 * BEYOND
  }
  function onScroll() {
    if (asked === 0) asked = requestAnimationFrame(measure)
  }
  onMounted(() => {
    measure()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', onScroll, { passive: true })
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(asked)
    window.removeEventListener('scroll', onScroll)
    window.removeEventListener('resize', onScroll)
  })

  const shown = computed(() => {
    const end = Math.min(rows.value.length, first.value + count.value)
    const start = Math.min(first.value, Math.max(0, rows.value.length - count.value))
    const places = Array.from({ length: end - start }, (_, index) => start + index)
    const kept = focused.value ? rows.value.findIndex(({ id }) => id === focused.value) : -1
    const all = kept >= 0 && !places.includes(kept) ? [...places, kept].sort((a, b) => a - b) : places
    return all.flatMap((index) => {
      const row = rows.value[index]
      return row ? [{ index, row }] : []
    })
  })

  /** Keeps the first row on the screen where it is while rows above it come and go. */
  async function holdPlace(before: readonly T[]) {
    const top = list.value?.getBoundingClientRect().top ?? 0
    if (top >= 0) return
    const place = Math.ceil(-top / height.value)
    const anchor = before[place]
    const now = anchor ? rows.value.findIndex(({ id }) => id === anchor.id) : -1
    if (now < 0 || now === place) return
    await nextTick()
    window.scrollBy({ top: (now - place) * height.value, behavior: 'instant' })
    measure()
  }

  return { shown, focused, measure, holdPlace }
}
