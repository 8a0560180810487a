/** Vitest's global setup of the browser tests: builds the site once and serves it under a sub-path, as a static host would. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../../scripts/build-site.ts';
import { serveFolder } from '../../scripts/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page, with a slash at its end. */
    siteUrl: string;
    /** Folder of the built site. */
    siteFolder: string;
  }
}

const SUB_PATH = '/some/where/';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await buildSite(folder);
    const server = await serveFolder({ folder, path: SUB_PATH });
    project.provide('siteUrl', server.url);
    project.provide('siteFolder', folder);
    return async () => {
      await server.close();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
