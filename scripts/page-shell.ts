/**
 * Puts the first picture into the page's markup, and before it the script that chooses its theme and language; and
 * orders the head so that what the first picture needs is asked for first.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';
import { SHELL } from '../src/app/shell/shell-markup.ts';

const PLACE = '<div id="root"></div>';
const SCRIPT = 'src/app/shell/before-paint.ts';

/** One script without imports, which runs as it is read. */
async function bundled(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry: join(root, SCRIPT), formats: ['iife'], name: 'beforePaint' },
    },
  });
  const [{ output }] = built as [Rollup.RollupOutput];
  return output[0].code;
}

const STYLES = /<link rel="stylesheet"[^>]*>\s*/g;
const FONTS = /<link rel="preload" as="font"[^>]*>\s*/g;

/** The script of the worker, under the name that the build gave it. */
const WORKER = /^assets\/main-[\w-]+\.js$/;

/**
 * Styles and fonts before scripts: in this order the first picture needs them, which needs no script. The worker's
 * script is asked for with them, and so is there when the page's own starts the worker.
 */
function ordered(html: string, script: string, worker: string): string {
  const styles = html.match(STYLES) ?? [];
  const fonts = html.match(FONTS) ?? [];
  const first = [`<script src="./${script}"></script>\n`, ...styles].map((tag) => `${tag.trim()}\n    `);
  return html
    .replaceAll(STYLES, '')
    .replaceAll(FONTS, '')
    .replaceAll('<script type="module"', '$& fetchpriority="low"')
    .replace('<script type="module"', `${first.join('')}$&`)
    .replace('</head>', `  <link rel="modulepreload" as="worker" href="./${worker}">\n  </head>`)
    .replace('</head>', `${fonts.map((tag) => `  ${tag.trim()}\n  `).join('')}</head>`);
}

export function pageShell(): Plugin {
  let root = '';
  let building = false;
  let script = '';
  let name = '';
  return {
    name: 'page-shell',
    configResolved(config) {
      ({ root } = config);
      building = config.command === 'build';
    },
    async buildStart() {
      if (!building) return;
      script = await bundled(root);
      const hash = createHash('sha256').update(script).digest('base64url').slice(0, 8);
      name = `assets/before-paint-${hash}.js`;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: script });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(PLACE)) throw new Error(`index.html lacks ${PLACE}`);
        const filled = html.replace(PLACE, `<div id="root">${SHELL}</div>`);
        if (!building) return filled;
        const worker = Object.keys(bundle ?? {}).find((file) => WORKER.test(file));
        if (worker === undefined) throw new Error('The build has no script for the worker.');
        return ordered(filled, name, worker);
      },
    },
  };
}
