/** The service worker that keeps every file of the site, and the manifest with which the page can be installed. */
import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The largest file is the CIFAR-10 subset, 3.1 MB. */
const LARGEST_FILE = 4_000_000;

export function withoutNetwork(): PluginOption {
  return VitePWA({
    // A new version waits until the reader wants it; the page registers the worker itself (src/app/offline).
    registerType: 'prompt',
    injectRegister: null,
    manifest: {
      name: 'Edge of Stability Simulator',
      short_name: 'Edge of Stability',
      description:
        'Gradient descent at the edge of stability, live in the browser, beside the theory that predicts it.',
      lang: 'en',
      id: './',
      start_url: './',
      scope: './',
      display: 'standalone',
      // Of the light theme; the page itself names both (index.html).
      theme_color: '#fbfaf7',
      background_color: '#fbfaf7',
      categories: ['education', 'science'],
      icons: [
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*'],
      globIgnores: ['_headers', 'data/README.md', 'sw.js'],
      // Names under assets/ change with their contents.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: LARGEST_FILE,
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}
