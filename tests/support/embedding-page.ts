/**
 * A page of another site with the simulator in a frame: served from a port, and so an origin, of its own. It keeps what
 * the frame reports in `reports`, and posts what it is told.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { openPage, type PageOptions, siteUrl } from './site.ts';

export interface EmbeddingOptions extends PageOptions {
  /** What follows ? in the frame's address; ORIGIN stands for the page's own. */
  readonly search: string;
  /** What follows # there. */
  readonly run?: string;
  /** The frame's sandbox attribute; undefined for none. */
  readonly sandbox?: string;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
}

export interface Embedding {
  readonly page: Page;
  readonly frame: FrameLocator;
  /** Of the embedding page. */
  readonly origin: string;
  post(message: unknown): Promise<void>;
  reports(type?: string): Promise<readonly Record<string, unknown>[]>;
}

export async function openEmbedding(options: EmbeddingOptions): Promise<Embedding> {
  const { search, run = '', sandbox, frameWidth = 640, frameHeight = 400 } = options;
  const server = createServer((_, response) => {
    const address = `${siteUrl}?${search.replace('ORIGIN', origin())}${run === '' ? '' : `#${run}`}`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      [
        '<!doctype html><html lang="en"><title>A lecture</title>',
        '<style>body { margin: 0 } iframe { display: block; border: 0 }</style>',
        '<script>reports = []; addEventListener("message", ({ data }) => reports.push(data));</script>',
        `<main><h1 hidden>A lecture</h1><iframe title="Edge of stability" width="${frameWidth}" height="${frameHeight}" `,
        sandbox === undefined ? '' : `sandbox="${sandbox}" `,
        `src="${address.replaceAll('&', '&amp;')}"></iframe></main></html>`,
      ].join(''),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const page = await openPage({
    width: frameWidth,
    height: frameHeight,
    ...options,
    url: `${origin()}/`,
  });
  return {
    page,
    frame: page.frameLocator('iframe[title]'),
    origin: origin(),
    post: (message) =>
      page.evaluate((data) => {
        document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
      }, message),
    reports: (type) =>
      page.evaluate(
        (wanted) =>
          (self as unknown as { reports: Record<string, unknown>[] }).reports.filter(
            (report) => wanted === undefined || report.type === wanted,
          ),
        type,
      ),
  };
}
