/** A copy of the built site that a test may change and take off the network, as a host does with a new version. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/static-server.ts';

export interface OwnSite {
  /** With a slash at its end. */
  readonly url: string;
  readonly folder: string;
  /** Puts up a version whose scripts have other names; the old ones are gone. */
  deploy(): Promise<void>;
  /** Ends the server. */
  stop(): Promise<void>;
}

export async function ownSite(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-of-stability-own-'));
  await cp(inject('siteFolder'), folder, { recursive: true });
  const server = await serveFolder({ folder, path: '/under/a/path/' });
  let running = true;
  const stop = async (): Promise<void> => {
    if (running) await server.close();
    running = false;
  };
  onTestFinished(async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  });
  let version = 0;
  return {
    url: server.url,
    folder,
    stop,
    async deploy() {
      version += 1;
      const assets = join(folder, 'assets');
      const names = (await readdir(assets)).filter((name) => /-[\w-]+\.js$/.test(name));
      const renamed = new Map(names.map((name) => [name, name.replace(/\.js$/, `.version${version}.js`)]));
      for (const [before, after] of renamed) await rename(join(assets, before), join(assets, after));
      const files = ['index.html', 'sw.js', ...[...renamed.values()].map((name) => join('assets', name))];
      for (const file of files) {
        let text = await readFile(join(folder, file), 'utf8');
        for (const [before, after] of renamed) text = text.replaceAll(before, after);
        // The first page has changed, and with it what the service worker knows of it.
        if (file === 'sw.js')
          text = text.replace(/(\{url:"index\.html",revision:")\w+/, `$1version${version}`);
        await writeFile(join(folder, file), text);
      }
    },
  };
}
