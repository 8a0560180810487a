/** Clips: recorded while the run plays, they play themselves; figures hold whatever panel is open, in both themes. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { engines, openPage } from '../support/site.ts';
import { PATIENCE, reachStatus, stepOf } from './run-page.ts';

async function share(hash: string, options = {}): Promise<Page> {
  const page = await openPage({ hash, ...options });
  await reachStatus(page, 'ready');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Record, WebM' }).or(page.getByText('records no clips')).waitFor();
  return page;
}

/** What a player finds in a file: on a page without a policy, for the simulator's own allows no videos. */
async function played(page: Page, bytes: Buffer) {
  const player = await page.context().newPage();
  await player.goto('about:blank');
  return player.evaluate(
    async (source) => {
      const video = document.createElement('video');
      video.muted = true;
      video.src = source;
      await new Promise((done, fail) => {
        video.onloadeddata = done;
        video.onerror = () => fail(new Error(video.error?.message));
      });
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 180;
      const context = canvas.getContext('2d')!;
      const pictures = new Set<string>();
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        video.currentTime = share * video.duration;
        await new Promise((done) => {
          video.onseeked = done;
        });
        context.drawImage(video, 0, 0, 320, 180);
        pictures.add(canvas.toDataURL());
      }
      const { data } = context.getImageData(0, 0, 320, 180);
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4)
        colours.add(((data[i]! >> 3) << 10) | ((data[i + 1]! >> 3) << 5) | (data[i + 2]! >> 3));
      return {
        width: video.videoWidth,
        height: video.videoHeight,
        duration: video.duration,
        pictures: pictures.size,
        colours: colours.size,
        ground: [data[0], data[1], data[2]],
      };
    },
    `data:video/webm;base64,${bytes.toString('base64')}`,
  );
}

test.each(['light', 'dark'] as const)('a clip of the open panels plays, %s', async (theme) => {
  const page = await share('v=1&p=eight-cycles', { theme });
  await page.getByLabel('Figure of').selectOption('all open panels');
  await page.getByLabel('Clip of').selectOption('5 s');
  const download = page.waitForEvent('download', { timeout: 2 * PATIENCE });
  await page.getByRole('button', { name: 'Record, WebM' }).click();
  await page.locator('[data-clip="recording"]').waitFor({ timeout: PATIENCE });
  expect(await page.locator('dialog').count()).toBe(0);
  await page.getByText(/Recording \d of 5 s/).waitFor({ timeout: PATIENCE });
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^eight-cycles-eta-0\.15-step-\d+\.webm$/);
  await page.locator('[data-clip="saved"]').waitFor({ timeout: PATIENCE });
  expect(await stepOf(page)).toBeGreaterThan(5);
  const found = await played(page, await readFile(await file.path()));
  expect([found.width, found.height]).toEqual([1280, 720]);
  expect(found.duration).toBeGreaterThan(3);
  expect(found.duration).toBeLessThan(60);
  expect(found.pictures).toBeGreaterThanOrEqual(4);
  expect(found.colours).toBeGreaterThan(20);
  expect(found.ground[0]! > 128).toBe(theme === 'light');
});

/** Firefox tells nothing of downloads: what is given to the reader is kept aside. */
async function keepFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (source) => {
      Object.assign(self, { saved: source });
      return createObjectURL.call(URL, source);
    };
  });
}

const savedFile = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(
      () =>
        new Promise<string>((done) => {
          const reader = new FileReader();
          reader.onload = () => done((reader.result as string).split(',')[1]!);
          reader.readAsDataURL((self as unknown as { saved: Blob }).saved);
        }),
    ),
    'base64',
  );

/** How many pictures are seen while it plays to its end. Firefox does not jump in a clip of its own. */
async function seenPlaying(page: Page, bytes: Buffer): Promise<number> {
  const player = await page.context().newPage();
  await player.goto('about:blank');
  return player.evaluate(
    (source) =>
      new Promise<number>((done, fail) => {
        const video = document.createElement('video');
        const canvas = document.createElement('canvas');
        const pictures = new Set<string>();
        const look = () => {
          canvas.getContext('2d')!.drawImage(video, 0, 0, canvas.width, canvas.height);
          pictures.add(canvas.toDataURL());
        };
        video.muted = true;
        video.ontimeupdate = look;
        video.onended = () => done(pictures.size);
        video.onerror = () => fail(new Error(video.error?.message));
        video.src = source;
        video.play().catch(fail);
      }),
    `data:video/webm;base64,${bytes.toString('base64')}`,
  );
}

test.each(engines.filter((engine) => engine === 'firefox'))(
  'a clip made in %s plays there and in Chromium',
  async (engine) => {
    const page = await share('v=1&p=catapult', { engine, before: keepFiles });
    // As long as the run, which is short.
    await page.getByLabel('Clip of').selectOption('5 s');
    await page.getByRole('button', { name: 'Record, WebM' }).click();
    await page.locator('[data-clip="saved"]').waitFor({ timeout: 2 * PATIENCE });
    const bytes = await savedFile(page);
    expect(await seenPlaying(page, bytes)).toBeGreaterThan(1);
    const found = await played(await openPage(), bytes);
    expect([found.width, found.height]).toEqual([1280, 720]);
    expect(found.duration).toBeGreaterThan(0.5);
    expect(found.duration).toBeLessThan(60);
    expect(found.pictures).toBeGreaterThan(1);
  },
);

test('a clip can be ended early, and given up', async () => {
  const page = await share('v=1&p=eight-cycles&steps=100000');
  await page.getByLabel('Clip of').selectOption('60 s');
  await page.getByRole('button', { name: 'Record, WebM' }).click();
  await page.getByText(/Recording [1-9]\d* of 60 s/).waitFor({ timeout: PATIENCE });
  const download = page.waitForEvent('download', { timeout: PATIENCE });
  await page.getByRole('button', { name: 'Stop and save' }).click();
  const found = await played(page, await readFile(await (await download).path()));
  expect(found.duration).toBeLessThan(60);

  await page.locator('[data-clip="saved"]').getByRole('button').click();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByLabel('Clip of').selectOption('60 s');
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await page.getByRole('button', { name: 'Record, WebM' }).click();
  await page.getByText(/Recording [1-9]\d* of 60 s/).waitFor({ timeout: PATIENCE });
  // Two at a time would paint on the same canvases.
  await page.getByRole('button', { name: 'Share' }).click();
  await page.locator('dialog button:disabled', { hasText: 'Record, WebM' }).waitFor({ timeout: PATIENCE });
  await page.keyboard.press('Escape');
  await page.locator('[data-clip]').getByRole('button', { name: 'Cancel' }).click();
  await page.locator('[data-clip]').waitFor({ state: 'detached' });
  expect(downloads).toBe(0);
});

test('where nothing can be recorded that is said', async () => {
  const page = await share('v=1&p=catapult', {
    before: async (fresh: Page) => {
      await fresh.addInitScript(() => {
        Reflect.deleteProperty(self, 'MediaRecorder');
      });
    },
  });
  await page.getByText('This browser records no clips').waitFor();
  expect(await page.getByRole('button', { name: 'Record, WebM' }).count()).toBe(0);
});
