/**
 * Serves a folder on 127.0.0.1, under any sub-path, with the security headers on every response. It answers GET and
 * HEAD, resolves `index.html`, and never leaves the folder.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { CACHE_CONTROL, SECURITY_HEADERS } from './security-headers.ts';

const HOST = '127.0.0.1';
/** How many ports after the wanted one are tried before giving up. */
const PORTS_TRIED = 100;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Text shrinks to a third; pictures and fonts are packed already. */
const PACKED = /^(text\/|application\/|image\/svg)/;

export interface StaticServer {
  /** Address of the page, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface StaticServerOptions {
  readonly folder: string;
  /** Sub-path with slashes at both ends. */
  readonly path?: string;
  /** The port wanted; a taken one gives way to the next free one; 0 asks for any. */
  readonly port?: number;
}

export async function serveFolder(options: StaticServerOptions): Promise<StaticServer> {
  const { folder, path = '/', port = 0 } = options;
  const server = createServer((request, response) => {
    answer(folder, path, request, response).catch(() => {
      if (!response.headersSent) send(response, 500, 'Internal server error');
      else response.destroy();
    });
  });
  const taken = await listen(server, port);
  return {
    url: `http://${HOST}:${taken}${path}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'Method not allowed');
  const asked = pathOf(request.url ?? '/');
  if (asked === undefined) return send(response, 400, 'Bad request');
  if (`${asked}/` === path) return send(response, 301, 'Moved', { Location: path });
  if (!asked.startsWith(path)) return send(response, 404, 'Not found');

  const file = await fileAt(folder, asked.slice(path.length));
  if (file === undefined) return send(response, 404, 'Not found');
  const type = TYPES[extname(file.name)] ?? 'application/octet-stream';
  const packed = PACKED.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': type,
    ...(packed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': file.size }),
    Vary: 'Accept-Encoding',
    'Cache-Control': CACHE_CONTROL[asked.startsWith(`${path}assets/`) ? 'assets' : 'others'],
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file.name).on('error', () => response.destroy());
  if (packed) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    return undefined;
  }
}

async function fileAt(folder: string, relative: string): Promise<{ name: string; size: number } | undefined> {
  if (relative.includes('\0')) return undefined;
  const name = normalize(
    join(folder, relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative),
  );
  if (!name.startsWith(normalize(folder + sep))) return undefined;
  const found = await stat(name).catch(() => undefined);
  return found?.isFile() ? { name, size: found.size } : undefined;
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  });
  response.end(`${text}\n`);
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port <= wanted + PORTS_TRIED; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${wanted} to ${wanted + PORTS_TRIED}.`);
}
