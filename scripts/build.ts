/** Builds the site into dist and the library into lib: `npm run build`; with `-- --library` the library alone. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary } from './build-library.ts';
import { buildSite } from './build-site.ts';

if (!process.argv.includes('--library'))
  await buildSite(join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist'));
await buildLibrary();
