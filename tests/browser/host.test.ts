/** The built page starts under a sub-path of a static host, under the policy, and asks nothing of other hosts (openPage checks each request). */
import type { Response, Worker } from 'playwright-core';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/security-headers.ts';
import { engines, openPage, siteUrl } from '../support/site.ts';

/** In a task of its own: what a test evaluates directly is free of the policy. */
const tryToEvaluate = () =>
  new Promise<string>((resolve) => {
    setTimeout(() => {
      try {
        resolve(new Function('return "evaluated"')());
      } catch (error) {
        resolve((error as Error).name);
      }
    });
  });

test.each(engines)('the page and its worker start under a sub-path in %s', async (engine) => {
  const responses: Response[] = [];
  const workers: Worker[] = [];
  const page = await openPage({
    engine,
    before: async (fresh) => {
      fresh.on('response', (response) => responses.push(response));
      fresh.on('worker', (worker) => workers.push(worker));
    },
  });
  await expect.poll(() => workers.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await page.locator('[data-step]').first().waitFor();

  expect(new URL(siteUrl).pathname).not.toBe('/');
  for (const response of responses) {
    expect(response.url().startsWith(siteUrl), response.url()).toBe(true);
    expect(response.status(), response.url()).toBe(200);
  }
  const worker = workers[0]!.url();
  expect(worker.startsWith(siteUrl)).toBe(true);
  for (const url of [siteUrl, worker]) {
    const headers = (await page.request.get(url)).headers();
    expect(headers['content-security-policy'], url).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options'], url).toBe('nosniff');
  }
});

test('neither the page nor its worker can evaluate text as a script', async () => {
  const workers: Worker[] = [];
  const page = await openPage({
    expectedError: /unsafe-eval/,
    before: async (fresh) => {
      fresh.on('worker', (worker) => workers.push(worker));
    },
  });
  await expect.poll(() => workers.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.evaluate(tryToEvaluate)).toBe('EvalError');
  expect(await workers[0]!.evaluate(tryToEvaluate)).toBe('EvalError');
});

test('a page with the policy in its markup alone cannot reach another host', async () => {
  const page = await openPage({
    expectedError: /Content Security Policy|unsafe-eval|Fetch API cannot load/,
    before: async (fresh) => {
      await fresh.route(`${siteUrl}**`, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers() };
        delete headers['content-security-policy'];
        await route.fulfill({ response, headers });
      });
    },
  });
  await page.locator('[data-step]').first().waitFor();
  const outcome = await page.evaluate(() =>
    fetch('https://example.invalid/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(await page.evaluate(tryToEvaluate)).toBe('EvalError');
});
