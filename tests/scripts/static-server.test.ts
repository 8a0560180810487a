import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../scripts/security-headers.ts';
import { type StaticServer, serveFolder } from '../../scripts/static-server.ts';

let around: string;
let folder: string;
let server: StaticServer;

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'edge-of-stability-server-'));
  folder = join(around, 'site');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<p>page</p>');
  await writeFile(join(folder, 'assets', 'worker-1a2b.js'), 'postMessage(1);');
  await writeFile(join(around, 'secret.txt'), 'secret');
  await mkdir(join(around, 'site-beside'));
  await writeFile(join(around, 'site-beside', 'secret.txt'), 'secret');
  server = await serveFolder({ folder, path: '/a/b/' });
});

afterAll(async () => {
  await server.close();
  await rm(around, { recursive: true, force: true });
});

/** Unlike fetch, sends the path as it stands. */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asking = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

test('the folder stands under its sub-path on the loopback address', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b\/$/);
  expect(await ask('/a/b/')).toMatchObject({ status: 200, body: '<p>page</p>' });
  expect(await ask('/a/b/?embed=1')).toMatchObject({ status: 200, body: '<p>page</p>' });
  expect(await ask('/a/b')).toMatchObject({ status: 301, headers: { location: '/a/b/' } });
  expect((await ask('/')).status).toBe(404);
});

test('every response carries the security headers, refusals included', async () => {
  const expected = Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const path of ['/a/b/', '/a/b/assets/worker-1a2b.js', '/a/b', '/a/b/missing', '/', '/a/b/%zz']) {
    expect((await ask(path)).headers, path).toMatchObject(expected);
  }
});

test('scripts are typed and kept, the page is checked each time', async () => {
  expect((await ask('/a/b/assets/worker-1a2b.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await ask('/a/b/')).headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
  });
});

test.each([
  '/a/b/../secret.txt',
  '/a/b/%2e%2e/secret.txt',
  '/a/b/%2e%2e%2fsecret.txt',
  '/a/b/..%2fsite-beside%2fsecret.txt',
  '/a/b/..%5csecret.txt',
  '/a/b/index.html%00',
  '/a/b/assets',
  '/a/b/assets/',
])('%s leads nowhere', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

test('HEAD answers without a body, other methods are refused', async () => {
  expect(await ask('/a/b/', 'HEAD')).toMatchObject({
    status: 200,
    body: '',
    headers: { 'content-length': '11' },
  });
  expect((await ask('/a/b/', 'POST')).status).toBe(405);
});

test('a taken port gives way to a free one above it', async () => {
  const taken = Number(new URL(server.url).port);
  const second = await serveFolder({ folder, port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});
