import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { kernels } from './scripts/build-kernels.ts';
import { pageShell } from './scripts/page-shell.ts';
import { CONTENT_SECURITY_POLICY, headersFile } from './scripts/security-headers.ts';
import { startChunk } from './scripts/start-chunk.ts';
import { withoutNetwork } from './scripts/without-network.ts';

/** Puts the policy where static hosts find it. Not in development: hot reloading needs inline scripts. */
function securityPolicy(): Plugin {
  return {
    name: 'security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

/** Documents that the page cites, beside it. */
function documents(): Plugin {
  return {
    name: 'documents',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(new URL('./docs/theory.md', import.meta.url), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'theory.txt', source });
    },
  };
}

export default defineConfig({
  // Relative addresses: the same build works under any path.
  base: './',
  plugins: [react(), kernels(), pageShell(), securityPolicy(), documents(), withoutNetwork()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: { output: { codeSplitting: startChunk(import.meta.dirname) } },
  },
});
