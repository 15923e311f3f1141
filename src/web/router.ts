import { nextTick, watch } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { whenSignInNeeded } from './api/client.ts'
import { auditPages } from './audit/pages.ts'
import { labPages } from './lab/pages.ts'
import { startOf } from './layout/navigation.ts'
import { officePages } from './office/pages.ts'
import { loadSession, useSession } from './session.ts'
import { useWords, type WordKey } from './words/use-words.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** The page's name: the document's title and, in the menu, its entry. */
    title: WordKey
    /** Open without signing in. */
    public?: true
  }
}

/** The pages inside the hall's frame. A new page is a line here, and one in `layout/navigation.ts` if it has an entry. */
const pages: RouteRecordRaw[] = [
  {
    path: '',
    name: 'start',
    component: () => import('./pages/InboxPage.vue'),
    meta: { title: 'inbox.title' },
  },
  {
    path: 'processes',
    name: 'processes',
    component: () => import('./pages/ProcessList.vue'),
    meta: { title: 'catalogue.title' },
  },
  {
    path: 'processes/:slug',
    name: 'process',
    component: () => import('./pages/ProcessPage.vue'),
    props: true,
    meta: { title: 'catalogue.title' },
  },
  {
    path: 'search',
    name: 'search',
    component: () => import('./pages/SearchPage.vue'),
    meta: { title: 'search.title' },
  },
  ...auditPages,
  ...officePages,
  ...labPages,
  {
    path: 'queue',
    name: 'queue',
    component: () => import('./pages/QueuePanel.vue'),
    meta: { title: 'queue.title' },
  },
  {
    path: 'reservations',
    name: 'reservations',
    component: () => import('./pages/ReservationList.vue'),
    meta: { title: 'reservation.title' },
  },
  {
    path: 'rectifications',
    name: 'rectifications',
    component: () => import('./pages/RectificationList.vue'),
    meta: { title: 'rectification.title' },
  },
  {
    path: 'cases/new',
    name: 'choose',
    component: () => import('./pages/ChooseProcess.vue'),
    meta: { title: 'opening.title' },
  },
  {
    path: 'cases/new/:slug',
    name: 'open',
    component: () => import('./pages/OpenCase.vue'),
    props: true,
    meta: { title: 'opening.title' },
  },
  {
    path: 'cases/:case',
    name: 'case',
    component: () => import('./pages/CasePage.vue'),
    props: true,
    meta: { title: 'case.title' },
  },
  {
    path: 'cases/:case/clocks/:limit/:run',
    name: 'receipt',
    component: () => import('./pages/ReceiptPage.vue'),
    props: true,
    meta: { title: 'case.receiptTitle' },
  },
  {
    path: ':path(.*)*',
    name: 'not-found',
    component: () => import('./pages/NotFound.vue'),
    meta: { title: 'layout.notFound' },
  },
]

/** Pages for whoever comes: in a frame without menu. The kiosk itself sends those to sign in who have not set it up. */
const publicPages: RouteRecordRaw[] = [
  {
    path: 'progress',
    name: 'progress',
    component: () => import('./pages/ProgressPage.vue'),
    meta: { title: 'progress.title', public: true },
  },
  {
    path: 'kiosk',
    name: 'kiosk',
    component: () => import('./pages/TicketKiosk.vue'),
    meta: { title: 'kiosk.title', public: true },
  },
]

export const router = createRouter({
  history: createWebHistory('/hall/'),
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./pages/SignIn.vue'),
      meta: { title: 'session.title', public: true },
    },
    {
      path: '/board',
      name: 'board',
      component: () => import('./pages/DisplayBoard.vue'),
      meta: { title: 'board.title', public: true },
    },
    // First: of two frames at the same address the first has the start page.
    { path: '/', component: () => import('./layout/HallLayout.vue'), children: pages },
    { path: '/', component: () => import('./layout/PublicLayout.vue'), children: publicPages },
  ],
  scrollBehavior: (to, from, kept) => kept ?? (to.path === from.path ? undefined : { top: 0 }),
})

const { session, isOpen } = useSession()
const { t, language } = useWords()

const toSignIn = (from: string) => ({
  name: 'sign-in',
  ...(from !== '/' && { query: { back: from } }),
})

router.beforeEach(async (to) => {
  if (to.meta.public) return true
  if (session.value === undefined) await loadSession()
  if (!isOpen.value) return toSignIn(to.fullPath)
  const role = session.value?.appointment?.role
  if (to.name !== 'start' || role === undefined) return true
  const start = startOf(role)
  return start === 'start' || { name: start, replace: true }
})

whenSignInNeeded(() => {
  session.value = null
  const { meta, fullPath } = router.currentRoute.value
  if (!meta.public) void router.push(toSignIn(fullPath))
})

function tellTitle() {
  const { title } = router.currentRoute.value.meta
  document.title = title ? `${t(title)} · ${t('layout.product')}` : t('layout.product')
}
watch(language, tellTitle)

router.afterEach(async (to, from) => {
  tellTitle()
  // Whoever hears the page instead of seeing it starts at the heading of the new one.
  if (from.matched.length === 0 || to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus()
})
