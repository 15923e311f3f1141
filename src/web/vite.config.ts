import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vite'

/** How the pages are built. `npm run pages` runs it when a source has changed. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/hall/',
  plugins: [vue(), components({ dts: false, dirs: [], resolvers: [ElementPlusResolver()] })],
  build: {
    outDir: '../../build/pages',
    emptyOutDir: true,
    // The browsers of county offices: the last Chromium of Windows 7 among them.
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    assetsInlineLimit: 0, // The content security policy allows no data addresses.
    chunkSizeWarningLimit: 1000,
    reportCompressedSize: false,
  },
})
