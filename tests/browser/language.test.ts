/** The page in Chinese: chosen by the browser or by hand, and with no English left on it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { leftoverEnglish } from '../support/leftover-english.ts';
import { openPage, siteUrl } from '../support/site.ts';
import { openPanels, PATIENCE, reachStatus, reachStep } from './run-page.ts';

/** Names of programs, files, people and keys; what a run is called in links; functions. */
const NAMES = new Set(
  (
    'English tanh silu elu relu Hu Su xu ReLU ELU GELU SiLU softplus sigmoid exp log sqrt sin max proj end mlp ' +
    'Python JSON CSV SVG PNG WebM BibTeX WebAssembly TypeScript Fashion-MNIST CIFAR-10 Damian Nichani Lee ' +
    'Shift Esc Enter End Home PGD Cohen Lewkowycz et al'
  ).split(' '),
);

/** Every text that is seen or read out, apart from what the reader typed. */
async function leftover(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement?.closest('script, style, noscript, textarea, .digest') === null)
        found.push(node.nodeValue ?? '');
    }
    for (const element of document.querySelectorAll('body *'))
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'])
        found.push(element.getAttribute(name) ?? '');
    return found;
  });
  return [...new Set(texts)].filter((text) => leftoverEnglish(text, NAMES).length > 0);
}

const openChinese = (options: Parameters<typeof openPage>[0] = {}): Promise<Page> =>
  openPage({ locale: 'zh-CN', reducedMotion: true, ...options });

test('a browser that prefers Chinese opens in Chinese', async () => {
  const page = await openChinese({ hash: 'v=1&n=1&p=eight-cycles' });
  await reachStatus(page, 'ready');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  expect(await page.title()).toBe('边缘处的八个循环 · 稳定性边缘模拟器');
  expect(await leftover(page)).toEqual([]);

  await page.locator('.link-card .primary').click();
  await reachStep(page, 260);
  await page.keyboard.press('Space');
  await reachStatus(page, 'paused');
  expect(await page.locator('.sentence-main').textContent()).toMatch(/\p{Script=Han}{4}/u);
  await expect.poll(() => leftover(page)).toEqual([]);

  const field = page.getByRole('textbox', { name: '学习率 η' });
  await field.fill('abc');
  await field.press('Enter');
  await expect
    .poll(() => page.locator('.rate .fault').textContent())
    .toBe('学习率必须是从 0.000001 到 100 的数。');
});

test('no English is left in groups and dialogs', async () => {
  const page = await openChinese({ hash: 'v=1&n=1&p=eight-cycles' });
  await reachStatus(page, 'ready');
  await page.locator('details.group').first().waitFor();
  await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true;
  });
  await page
    .getByLabel('视图')
    .or(page.locator('.group-title', { hasText: '视图' }))
    .first()
    .waitFor();
  await page.locator('.group-body .field').first().waitFor();
  expect(await leftover(page)).toEqual([]);
  await openPanels(page);
  await expect.poll(() => leftover(page), { timeout: PATIENCE }).toEqual([]);

  for (const name of ['运行记录', '分享', '帮助与按键']) {
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => leftover(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('no English is left on the presets, in a sweep and of a bad link', async () => {
  const page = await openChinese({ hash: 'v=1&n=1&p=learning-rate-sweep' });
  await page.getByRole('link', { name: '预设' }).click();
  await page.locator('.card').first().waitFor();
  expect(await leftover(page)).toEqual([]);

  await page.getByRole('link', { name: '扫描' }).click();
  await page.getByRole('button', { name: '开始扫描' }).waitFor();
  expect(await leftover(page)).toEqual([]);
  await page.getByLabel('每次运行的步数').fill('40');
  await page.getByRole('button', { name: '开始扫描' }).click();
  await page.locator('.sweep-progress[data-status="done"]').waitFor({ timeout: 2 * PATIENCE });
  await page.locator('.outcome-cell').first().focus();
  await page.getByRole('button', { name: '比较', exact: true }).click();
  await page.locator('.outcome-cell').nth(3).focus();
  await page.getByRole('button', { name: '比较', exact: true }).click();
  await page.locator('.run-table summary').click();
  await expect.poll(() => leftover(page)).toEqual([]);

  await page.getByRole('link', { name: '模拟器' }).click();
  await page.evaluate(() => {
    location.hash = '#v=1&p=eight-cycles&learningRate=-0.4';
  });
  const row = page.locator('.refusal tr').nth(1);
  await row.waitFor();
  expect(await row.textContent()).toBe('learningRate-0.4从 0.000001 到 100 的数');
});

test('no English is left in lessons and while presenting', async () => {
  const page = await openChinese({ hash: 'v=1&n=1&p=eight-cycles' });
  await reachStatus(page, 'ready');
  await page.keyboard.press('p');
  await page.locator('.present').waitFor();
  await expect.poll(() => leftover(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '课程' }).click();
  await page.getByText('为何是 2/η').first().waitFor();
  expect(await leftover(page)).toEqual([]);
  for (let lesson = 1; lesson <= 5; lesson++) {
    await page.goto(`${siteUrl}?view=lessons&lesson=${lesson}`);
    await page.getByText(`第 ${lesson} 课`).first().waitFor();
    await expect.poll(() => leftover(page), { timeout: PATIENCE }).toEqual([]);
  }
});

test('the language is chosen by hand, remembered, and leaves the run alone', async () => {
  const page = await openChinese({ hash: 'v=1&n=1&p=eight-cycles', width: 390, height: 844 });
  await reachStatus(page, 'ready');
  // The page writes the run's fingerprint into its address once it knows the run.
  await page.waitForURL((url) => url.hash.includes('c='));
  const address = page.url();
  const play = page.locator('.bottom-bar .primary');
  const tools = page.locator('.tools-menu > button');
  await tools.click();
  const english = page.getByRole('button', { name: 'English' });
  expect(await english.getAttribute('lang')).toBe('en');
  await english.click();
  await expect.poll(() => play.textContent()).toBe('Play');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await expect.poll(() => page.title()).toBe('Eight cycles at the edge · Edge of Stability Simulator');
  expect(page.url()).toBe(address);

  await page.reload();
  await expect.poll(() => play.textContent()).toBe('Play');
  await tools.click();
  await page.getByRole('button', { name: '中文' }).click();
  await expect.poll(() => play.textContent()).toBe('运行');
});

test('a run goes on while the language changes', async () => {
  const page = await openPage({ hash: 'v=1&n=1&p=eight-cycles' });
  await reachStatus(page, 'ready');
  await page.keyboard.press('Space');
  await reachStep(page, 30);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '暂停' }).waitFor();
  await reachStep(page, 60);
  await page.locator('.sentence-main', { hasText: '锐度' }).waitFor();
});
