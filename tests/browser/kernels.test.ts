/** The page computes in WebAssembly, or without it in TypeScript, and gets the bits that Node gets. */
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { digestOf as digestInNode, RUN } from '../kernels/digest.ts';
import { engines, openPage, type PageOptions } from '../support/site.ts';
import { digestOf, linkTo, PATIENCE } from './run-page.ts';

/** Runs to the end; what the page says of it. */
async function runInPage(options: PageOptions) {
  const page = await openPage({ ...options, hash: await linkTo(RUN) });
  const line = page.locator('.status-line');
  // As fast as the machine may.
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.locator('.status-line[data-status="finished"]').waitFor({ timeout: 2 * PATIENCE });
  return {
    digest: await digestOf(page),
    executor: await line.getAttribute('data-executor'),
    words: await line.textContent(),
  };
}

test.each(engines)('3000 steps at the edge in WebAssembly, in %s', async (engine) => {
  const modules: Response[] = [];
  const { digest, executor, words } = await runInPage({
    engine,
    before: async (page) => {
      page.on('response', (response) => {
        if (response.url().endsWith('.wasm')) modules.push(response);
      });
    },
  });
  expect(executor).toBe('WebAssembly');
  expect(words).not.toContain('TypeScript');
  expect(modules.map((response) => response.headers()['content-type'])).toEqual(['application/wasm']);
  const { digest: expected } = await digestInNode();
  expect(digest).toEqual({ step: RUN.steps, digest: expected });
});

test('without the WebAssembly file the page computes the same in TypeScript and says so', async () => {
  const { digest, executor, words } = await runInPage({
    expectedError: /\.wasm/,
    before: async (page) => {
      await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    },
  });
  const said = 'TypeScript (the WebAssembly file could not be loaded)';
  expect(executor).toBe(said);
  expect(words).toContain(said);
  const { digest: expected } = await digestInNode();
  expect(digest).toEqual({ step: RUN.steps, digest: expected });
});
