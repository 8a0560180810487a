/** Writes docs/run-description.md: `npm run document-description`. */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descriptionDocument } from './description-document.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

await writeFile(join(PROJECT, 'docs', 'run-description.md'), descriptionDocument());
