/** The scripts with which the built page starts: those in its markup and all that they import statically. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readScript } from './built-script.ts';

/** Paths within the folder of the site. */
export function startScripts(site: string): string[] {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const found = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) =>
    posix.normalize(source!),
  );
  for (const file of found) {
    const { imports } = readScript(file, readFileSync(join(site, file), 'utf8'));
    for (const target of imports) if (!found.includes(target)) found.push(target);
  }
  return found;
}
