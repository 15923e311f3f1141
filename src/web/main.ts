import './style/base.css'

// Browsers from before 2026 have no Temporal; they load it, the others don't.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

const { createApp } = await import('vue')
const { default: App } = await import('./App.vue')
const { i18n } = await import('./words/i18n.ts')
const { router } = await import('./router.ts')

createApp(App).use(i18n).use(router).mount('#app')
