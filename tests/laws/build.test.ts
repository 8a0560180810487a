/** What the built site may hold: how much starts the page, and that nothing of it comes from or points at elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/security-headers.ts';
import { readScript } from '../support/built-script.ts';
import { importGraph } from '../support/import-graph.ts';
import { startScripts } from '../support/start-scripts.ts';

/** Compressed script before the page runs: React 68 kB, scales and shapes 30 kB, the rest is the simulator's. */
const INITIAL_SCRIPT_BUDGET = 150_000;

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const site = inject('siteFolder');
const files = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.relative(site, posix.join(entry.parentPath, entry.name)));
const html = readFileSync(join(site, 'index.html'), 'utf8');
const scripts = new Map(
  files.filter((file) => file.endsWith('.js')).map((file) => [file, readScript(file, text(file))]),
);
const workers = [...scripts].filter(([file]) =>
  [...scripts.values()].some(({ workers }) => workers.includes(file)),
);

function text(file: string): string {
  return readFileSync(join(site, file), 'utf8');
}

test('the page starts with less script than its budget', () => {
  const initial = startScripts(site);
  expect(initial.length).toBeGreaterThan(0);
  const size = initial.reduce((sum, file) => sum + gzipSync(text(file)).length, 0);
  expect(size, `gzip bytes of ${initial.join(', ')}`).toBeLessThan(INITIAL_SCRIPT_BUDGET);
});

test('the file of headers and the guide to hosting hold the policy', () => {
  expect(text('_headers')).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}\n`);
  expect(readFileSync(join(PROJECT, 'docs', 'hosting.md'), 'utf8')).toContain(`"${CONTENT_SECURITY_POLICY}"`);
});

test('the page has the policy in its markup and nothing inline', () => {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy?.replaceAll('&#39;', "'")).toBe(CONTENT_SECURITY_POLICY);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link)/));
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
});

test('markup and styles load from the site alone, by relative addresses', () => {
  const addresses = [...html.matchAll(/<(?:script|link|img|source|iframe)[^>]*\s(?:src|href)="([^"]+)"/g)];
  for (const style of files.filter((file) => file.endsWith('.css'))) {
    addresses.push(...text(style).matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g));
  }
  expect(addresses.length).toBeGreaterThan(0);
  const outside = addresses.map(([, address]) => address!).filter((address) => /^([a-z]+:|\/)/.test(address));
  // The policy lets images, and them alone, stand within the style.
  expect(outside.filter((address) => !address.startsWith('data:image/'))).toEqual([]);
});

test('scripts load from the site alone', () => {
  const outside = [...scripts].flatMap(([file, { loads }]) =>
    loads.filter((address) => /^([a-z]+:)?\/\//.test(address)).map((address) => `${file}: ${address}`),
  );
  expect(outside).toEqual([]);
});

test('nothing tells where it was built', () => {
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const telling = files
    .filter((file) => /\.(js|css|html|json|svg|txt)$/.test(file))
    .filter((file) => {
      const content = text(file);
      return content.includes(PROJECT) || content.includes('sourceMappingURL');
    });
  expect(telling).toEqual([]);
});

/** A text that stays in React when it is minified. */
const REACT = 'react.transitional.element';
const INTERFACE_PACKAGES = /^(react|zustand|d3)/;

test('the worker holds nothing of the interface', () => {
  expect(startScripts(site).map(text).join('')).toContain(REACT);
  expect(workers.length).toBeGreaterThan(0);
  for (const [file] of workers) expect(text(file).includes(REACT), file).toBe(false);

  // D3 leaves no text behind, so its absence is read from what the worker's modules import.
  const modules = new Map(importGraph(PROJECT, 'src').map((module) => [module.path, module]));
  const reached = new Set([...modules.values()].flatMap((module) => module.workers));
  expect(reached.size).toBeGreaterThan(0);
  for (const path of reached) for (const target of modules.get(path)?.imports ?? []) reached.add(target);
  const packages = [...reached].flatMap((path) => modules.get(path)?.packages ?? []);
  expect(packages.filter((name) => INTERFACE_PACKAGES.test(name))).toEqual([]);
});
