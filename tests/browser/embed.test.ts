/** The simulator in a frame of a page from another origin: its sizes, its sandbox, what it takes and what it tells. */
import { expect, test } from 'vitest';
import { type Embedding, openEmbedding } from '../support/embedding-page.ts';
import { engines, openPage, siteUrl } from '../support/site.ts';
import { PATIENCE } from './run-page.ts';

async function reach({ frame }: Embedding, status: string): Promise<void> {
  await frame.locator(`.embed-line[data-status="${status}"]`).waitFor({ timeout: PATIENCE });
}

async function reachStep({ frame }: Embedding, step: number): Promise<void> {
  const read = async () => Number(await frame.locator('[data-step]').getAttribute('data-step'));
  await expect.poll(read, { timeout: PATIENCE }).toBeGreaterThanOrEqual(step);
}

test.each(engines.flatMap((engine) => [undefined, 'allow-scripts'].map((sandbox) => ({ engine, sandbox }))))(
  'it runs in $engine, sandbox $sandbox, by mouse and by key',
  async ({ engine, sandbox }) => {
    const embedding = await openEmbedding({
      search: 'embed=1',
      run: 'v=1&p=catapult&steps=60',
      engine,
      ...(sandbox !== undefined && { sandbox }),
    });
    await reach(embedding, 'ready');
    const { frame } = embedding;
    expect(await frame.getByText('kept in memory only').isVisible()).toBe(sandbox !== undefined);
    expect(
      await frame
        .locator('[data-panel]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-panel'))),
    ).toEqual(['sharpness', 'loss', 'strip']);
    await frame.getByRole('button', { name: 'One step', exact: true }).click();
    await reachStep(embedding, 1);
    await frame.getByRole('button', { name: 'One step', exact: true }).press('ArrowRight');
    await reachStep(embedding, 2);
    await frame.getByRole('button', { name: 'Play' }).click();
    await reach(embedding, 'finished');
  },
);

test('it opens a preset whose data are files, and runs it in the sandbox as well', async () => {
  const embedding = await openEmbedding({
    search: 'embed=1&panels=sharpness,network&controls=play',
    run: 'v=1&p=digits',
    sandbox: 'allow-scripts',
  });
  await reach(embedding, 'ready');
  await embedding.frame.getByRole('button', { name: 'One step', exact: true }).click();
  await reachStep(embedding, 1);
});

test('panels and controls are those that the address names, and what it misspells is told', async () => {
  const embedding = await openEmbedding({
    search: 'embed=1&panels=sentence,loss,balanc&controls=rate&theme=dark&lang=zh-Hans',
    run: 'v=1&p=catapult',
  });
  await reach(embedding, 'ready');
  const { frame } = embedding;
  await frame.locator('.sentence-main').waitFor();
  expect(await frame.locator('[data-panel="sharpness"]').count()).toBe(0);
  expect(await frame.locator('[data-action]').count()).toBe(0);
  const told = frame.locator('.embed-faults');
  expect(await told.innerText()).toContain('“balanc”');
  await told.getByRole('button').click();
  await told.waitFor({ state: 'detached' });
  expect(await frame.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await frame.locator('html').getAttribute('lang')).toBe('zh-Hans');
  expect(await frame.locator('.embed-out').innerText()).toBe('在模拟器中打开');
});

test('it follows the size of its frame, down to 320 × 240, and nothing hangs over', async () => {
  const embedding = await openEmbedding({
    search: 'embed=1',
    run: 'v=1&p=catapult',
    width: 1440,
    height: 900,
  });
  await reach(embedding, 'ready');
  const { page, frame } = embedding;
  for (const [width, height] of [
    [1440, 700],
    [640, 400],
    [390, 500],
    [320, 240],
  ] as const) {
    await page.locator('iframe').evaluate(
      (element, [w, h]) => {
        element.setAttribute('width', String(w));
        element.setAttribute('height', String(h));
      },
      [width, height] as const,
    );
    const chart = frame.locator('[data-panel="sharpness"] .chart');
    await expect
      .poll(() => chart.evaluate((element) => Math.abs(innerWidth - element.getBoundingClientRect().width)), {
        timeout: PATIENCE,
      })
      .toBeLessThan(40);
    expect(await frame.locator('html').evaluate(() => innerWidth)).toBe(width);
    const over = await frame.locator('html').evaluate((root) => {
      const outside = [...document.querySelectorAll('.embed-controls *, .embed-line *')].filter((element) => {
        const { right, bottom, left, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 0.5 || bottom > innerHeight + 0.5 || left < -0.5);
      });
      return [
        root.scrollWidth - innerWidth,
        root.scrollHeight - innerHeight,
        outside.map((e) => e.outerHTML),
      ];
    });
    expect(over).toEqual([0, 0, []]);
    // What the frame is too low for can be scrolled to.
    const seen = await chart.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(seen, `the first panel at ${width} × ${height}`).toBe(true);
  }
});

test.each([undefined, 'allow-scripts'])(
  'the page around commands it and hears of it, sandbox %s',
  async (sandbox) => {
    const embedding = await openEmbedding({
      search: 'embed=1&controls=none&origin=ORIGIN',
      run: 'v=1&p=catapult&steps=200',
      ...(sandbox !== undefined && { sandbox }),
    });
    const { post, reports } = embedding;
    await reach(embedding, 'ready');
    expect(await reports('eos:ready')).toEqual([{ type: 'eos:ready', version: 1 }]);
    await post({ type: 'eos:step', count: 5 });
    await reachStep(embedding, 5);
    await expect
      .poll(async () => (await reports('eos:step')).at(-1))
      .toMatchObject({ step: 5, status: 'paused' });
    const { loss, sharpness, threshold } = (await reports('eos:step')).at(-1) ?? {};
    expect([loss, sharpness].every((value) => typeof value === 'number')).toBe(true);
    expect(threshold).toBeCloseTo(2 / 0.2185, 1);
    await post({ type: 'eos:learning-rate', value: 0.1 });
    await post({ type: 'eos:step' });
    await expect.poll(async () => (await reports('eos:step')).at(-1)?.threshold).toBeCloseTo(20, 6);
    await post({ type: 'eos:reset' });
    await expect.poll(async () => (await reports('eos:step')).at(-1)?.step).toBe(0);
    await post({ type: 'eos:open', hash: '#v=1&p=eight-cycles&steps=120' });
    await expect
      .poll(async () => (await reports('eos:step')).at(-1)?.threshold, { timeout: PATIENCE })
      .toBeCloseTo(2 / 0.15, 6);
    await post({ type: 'eos:play' });
    await reachStep(embedding, 10);
    await post({ type: 'eos:pause' });
    await reach(embedding, 'paused');
    await post({ type: 'eos:play' });
    await reach(embedding, 'finished');
    const steps = (await reports('eos:step')).map(({ step }) => step);
    expect(steps.at(-1)).toBe(120);
    expect(await reports('eos:fault')).toEqual([]);

    await post({ type: 'eos:step', count: -1 });
    await post({ type: 'eos:open', hash: '#v=1&p=eight-cycles&learningRate=-1' });
    await expect.poll(() => reports('eos:fault'), { timeout: PATIENCE }).toHaveLength(2);
    expect(await reports('eos:fault')).toMatchObject([
      { path: 'count', found: '-1', allowed: 'a whole number from 1 to 10000' },
      { path: 'learningRate', found: expect.stringContaining('-1') },
    ]);
  },
);

test('steps are reported at most once a display frame', async () => {
  const embedding = await openEmbedding({ search: 'embed=1&origin=ORIGIN', run: 'v=1&p=catapult&steps=300' });
  await reach(embedding, 'ready');
  await embedding.frame.locator('html').evaluate(() => {
    const counted = self as unknown as { frames: number };
    counted.frames = 0;
    const count = (): void => {
      counted.frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = (await embedding.reports('eos:step')).length;
  await embedding.post({ type: 'eos:play' });
  await reach(embedding, 'finished');
  const frames = await embedding.frame
    .locator('html')
    .evaluate(() => (self as unknown as { frames: number }).frames);
  const told = (await embedding.reports('eos:step')).length - before;
  expect(told).toBeGreaterThan(1);
  expect(told).toBeLessThanOrEqual(frames + 1);
});

test('10 000 pieces of junk, and commands from elsewhere, change nothing', async () => {
  const embedding = await openEmbedding({ search: 'embed=1&origin=ORIGIN', run: 'v=1&p=catapult' });
  await reach(embedding, 'ready');
  await embedding.page.evaluate(async () => {
    const target = document.querySelector('iframe')?.contentWindow;
    const huge = 'x'.repeat(1_000_000);
    const cyclic: Record<string, unknown> = { type: 'eos:unknown' };
    cyclic.self = cyclic;
    let deep: unknown = { type: 'eos:play' };
    for (let i = 0; i < 500; i++) deep = { type: deep };
    const junk: unknown[] = [
      null,
      undefined,
      0,
      Number.NaN,
      'eos:play',
      '',
      [],
      [{ type: 'eos:play' }],
      { type: 'eos:fly' },
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'toString' },
      { type: null },
      { type: { toString: 'eos:play' } },
      JSON.parse('{"__proto__": {"type": "eos:play"}}'),
      Object.assign(Object.create({ type: 'eos:play' }), { count: 3 }),
      cyclic,
      deep,
      new Map([['type', 'eos:play']]),
      new Date(),
      /eos:play/,
      new Uint8Array(1000),
      new Error('eos:play'),
    ];
    for (let i = 0; i < 10_000; i++) {
      if (i % 1000 === 999) target?.postMessage({ type: `eos:${huge}` }, '*');
      else if (i % 1000 === 499) target?.postMessage(huge, '*');
      else target?.postMessage(junk[i % junk.length], '*');
      if (i % 500 === 0) await new Promise((done) => setTimeout(done));
    }
  });
  // Another frame of the same page, and the frame itself, are not the page around it.
  await embedding.page.evaluate(async () => {
    const other = document.createElement('iframe');
    other.srcdoc = '<script>parent.frames[0].postMessage({ type: "eos:play" }, "*")</scr' + 'ipt>';
    document.body.append(other);
    await new Promise((done) => setTimeout(done, 300));
  });
  await embedding.frame.locator('html').evaluate(() => postMessage({ type: 'eos:play' }, '*'));
  // What was posted before this is done when this is.
  await embedding.post({ type: 'eos:step', count: 2 });
  await reachStep(embedding, 2);
  await reach(embedding, 'paused');
  expect(await embedding.frame.locator('[data-step]').getAttribute('data-step')).toBe('2');
  expect(await embedding.reports('eos:fault')).toEqual([]);
});

test.each(['embed=1', 'embed=1&origin=https://example.org'])(
  'without its origin in the address (%s) a page has no say',
  async (search) => {
    const embedding = await openEmbedding({ search, run: 'v=1&p=catapult' });
    await reach(embedding, 'ready');
    await embedding.post({ type: 'eos:play' });
    await embedding.post({ type: 'eos:step', count: 3 });
    await embedding.frame.getByRole('button', { name: 'One step', exact: true }).click();
    await reachStep(embedding, 1);
    await reach(embedding, 'paused');
    expect(await embedding.frame.locator('[data-step]').getAttribute('data-step')).toBe('1');
    expect(await embedding.reports()).toEqual([]);
  },
);

test('the way out opens the same run on a page of its own', async () => {
  const embedding = await openEmbedding({ search: 'embed=1', run: 'v=1&p=catapult&learningRate=0.2' });
  await reach(embedding, 'ready');
  const rate = embedding.frame.getByRole('textbox', { name: /rate/ });
  await rate.fill('0.17');
  await rate.press('Enter');
  await reach(embedding, 'ready');
  const link = embedding.frame.getByRole('link', { name: 'Open in the simulator' });
  expect(await link.getAttribute('rel')).toBe('noopener');
  await expect.poll(() => link.getAttribute('href'), { timeout: PATIENCE }).toContain('learningRate=0.17');
  const opened = embedding.page.waitForEvent('popup');
  await link.click();
  const page = await opened;
  await page.locator('.status-line[data-status="ready"]').waitFor({ timeout: PATIENCE });
  expect(page.url()).toMatch(new RegExp(`^${siteUrl}#`));
  expect(await page.getByRole('textbox', { name: /rate/i }).inputValue()).toBe('0.17');
});

test('a run that cannot be opened is explained in the frame and told', async () => {
  const embedding = await openEmbedding({
    search: 'embed=1&origin=ORIGIN',
    run: 'v=1&p=nothing',
    frameWidth: 320,
    frameHeight: 240,
  });
  await embedding.frame.getByRole('alert').filter({ hasText: 'This link has one fault' }).waitFor();
  await expect.poll(() => embedding.reports('eos:fault')).toMatchObject([{ path: 'p', found: '“nothing”' }]);
  await embedding.frame.getByRole('button', { name: /^Open “/ }).click();
  await reach(embedding, 'ready');
});

test('the Share dialog gives the lines for a frame as it was chosen, and the frame is what they say', async () => {
  const page = await openPage({ hash: 'v=1&p=catapult' });
  await page.locator('.status-line[data-status="ready"]').waitFor({ timeout: PATIENCE });
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByText('Embed in another page').click();
  const lines = page.getByLabel('Lines for your page');
  await expect.poll(() => lines.inputValue(), { timeout: PATIENCE }).toContain('#v=1');
  const preview = page.locator('.embed-preview');
  expect(await preview.innerText()).toBe('640 × 400');
  const before = await preview.locator('svg').boundingBox();
  const choices = page.locator('.embed-choices');
  await choices.getByLabel('Loss', { exact: true }).uncheck();
  await choices.getByLabel('Size').selectOption('320x240');
  await choices.getByLabel('Theme').selectOption('dark');
  await choices.getByLabel('Your page, if it is to command the frame').fill('example.org/page');
  await choices.getByRole('alert').filter({ hasText: 'scheme and host alone' }).waitFor();
  await choices.getByLabel('Your page, if it is to command the frame').fill('https://example.org');
  await expect.poll(() => choices.getByRole('alert').innerText()).toBe('');
  expect(await preview.innerText()).toBe('320 × 240');
  const after = await preview.locator('svg').boundingBox();
  expect(after!.width / after!.height).toBeCloseTo(4 / 3, 1);
  expect(before!.width / before!.height).toBeCloseTo(1.6, 1);
  expect(await preview.locator('rect:not(.frame)').count()).toBe(1);
  const text = await lines.inputValue();
  expect(text).toContain('width="320" height="240"');
  expect(text).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
  const source = /src="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(source).toContain('?embed=1&panels=sharpness&origin=https://example.org&theme=dark#v=1');

  await page.goto(source);
  await page.locator('.embed-line[data-status="ready"]').waitFor({ timeout: PATIENCE });
  expect(
    await page.locator('[data-panel]').evaluateAll((all) => all.map((one) => one.getAttribute('data-panel'))),
  ).toEqual(['sharpness', 'strip']);
});
