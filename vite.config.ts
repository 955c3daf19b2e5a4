import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { isOffice, sharedSets } from './chunks.ts';

const src = fileURLToPath(new URL('./src', import.meta.url));

const manifest = {
  id: '/',
  name: '知微 · 校园事项台账',
  short_name: '知微',
  description: '离线登记、限期办结的校园矛盾纠纷排查与事项台账',
  lang: 'zh-CN',
  dir: 'ltr' as const,
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#f7f5f0',
  theme_color: '#14665a',
  categories: ['education', 'productivity'],
  icons: [
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  screenshots: [
    { src: 'pictures/today.png', sizes: '720x1560', type: 'image/png', form_factor: 'narrow' as const, label: '今日：本周排查与待办' },
    { src: 'pictures/register.png', sizes: '720x1560', type: 'image/png', form_factor: 'narrow' as const, label: '登记事项：一屏填完' },
    { src: 'pictures/case.png', sizes: '720x1560', type: 'image/png', form_factor: 'narrow' as const, label: '事项：下一步与办理进程' },
    { src: 'pictures/ledger.png', sizes: '1280x800', type: 'image/png', form_factor: 'wide' as const, label: '台账：查找、筛选、分流、导出' },
  ],
};

/** Screens of the office, and what writes Excel: see src/app/keep-desk.ts. */
const DESK = /^assets\/(desk|excel-worker|ledger-excel)-/;

const deskList: Plugin = {
  name: 'desk-list',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle);
    const at = (file: string): string => `/${file}`;
    const list = { app: at(files.find((file) => file.startsWith('assets/index-') && file.endsWith('.js')) ?? ''), parts: files.filter((file) => DESK.test(file)).map(at) };
    this.emitFile({ type: 'asset', fileName: 'desk.json', source: JSON.stringify(list) });
  },
};

export default defineConfig({
  resolve: { alias: { '@': src } },
  plugins: [
    vue(),
    deskList,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest,
      includeManifestIcons: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        // Icons belong to the home screen, not to an offline start; the pinyin dictionary to the desk's search, the Word library to papers: each is fetched when it is first needed.
        // The office's screens rest only where the office works.
        globIgnores: ['pictures/**', 'config.json', 'icon-*.png', 'apple-touch-icon.png', 'assets/pinyin-worker-*', 'assets/word-worker-*', 'assets/desk-*', 'assets/excel-worker-*', 'assets/ledger-excel-*'],
        runtimeCaching: [
          { urlPattern: /\/assets\/(desk|excel-worker|ledger-excel)-/, handler: 'CacheFirst', options: { cacheName: 'desk' } },
          { urlPattern: /\/assets\/pinyin-worker-/, handler: 'CacheFirst', options: { cacheName: 'pinyin', expiration: { maxEntries: 1 } } },
          { urlPattern: /\/assets\/word-worker-/, handler: 'CacheFirst', options: { cacheName: 'word', expiration: { maxEntries: 1 } } },
        ],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(rest|auth|storage)\//, /^\/config\.json$/],
        cleanupOutdatedCaches: true,
        // The very first visit must already work offline: the new worker takes the open page at once. Updates still wait to be asked for.
        clientsClaim: true,
      },
    }),
  ],
  build: {
    target: 'es2022', sourcemap: false, modulePreload: { polyfill: false }, cssCodeSplit: false,
    rolldownOptions: { output: { chunkFileNames: ({ name, facadeModuleId }) => `assets/${isOffice(facadeModuleId ?? '') ? 'desk-' : ''}${name}-[hash].js`, codeSplitting: { groups: [
      { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia)\//, priority: 9 },
      { name: 'supabase', test: /node_modules\/@supabase\//, priority: 9 },
      ...sharedSets(`${src}/app/main.ts`, /\/src\/|vite\/preload-helper|node_modules\/(@lucide|valibot|idb)\//),
    ] } } },
  },
  define: { __VUE_OPTIONS_API__: 'false', __VERSION__: JSON.stringify(process.env['npm_package_version'] ?? '0.1.0') },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Without this a poll gives up after one second, which a busy machine needs to fetch a page.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
    maxWorkers: 2,
    // What runs against a server shares no state, each file has a database of its own; sharing the process saves each of them the start of Postgres in WebAssembly.
    projects: [
      { extends: true, test: { name: 'alone', include: ['tests/{architecture,unit,simulation}/**/*.test.ts'] } },
      { extends: true, test: { name: 'together', include: ['tests/{browser,e2e,sql,postgres}/**/*.test.ts'], isolate: false } },
    ],
  },
});
