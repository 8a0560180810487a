/** The lessons in a browser: a step by its address, guessing by mouse, finger and keyboard, revealing, coming back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { engines, openPage, siteUrl } from '../support/site.ts';
import { PATIENCE, reachStatus, stepOf } from './run-page.ts';

function openLesson(
  lesson: number,
  step: number,
  options: Parameters<typeof openPage>[0] = {},
): Promise<Page> {
  const url = `${siteUrl}?view=lessons&lesson=${lesson}&step=${step}`;
  return openPage({ reducedMotion: true, url, ...options });
}

const words = (page: Page) => page.locator('.lesson-words');
const reveal = (page: Page) => page.getByRole('button', { name: 'Reveal' });
const title = (page: Page) => page.locator('.lesson-title');

async function waits(page: Page, step: number): Promise<void> {
  await title(page).getByText(`waits at step ${step}`).waitFor({ timeout: PATIENCE });
}

test.each(engines)('a step is opened by its address, guessed at and revealed, in %s', async (engine) => {
  const page = await openLesson(3, 4, { engine });
  await waits(page, 240);
  expect(await words(page).textContent()).toContain('At step 240 sharpness is 14.9');
  expect(await page.locator('math').count()).toBe(2);
  expect(await reveal(page).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: /It settles on the line/ }).check();
  expect(await page.locator('.guess-label').textContent()).toBe('your prediction: B');
  await reveal(page).click();
  await title(page).getByText('is at step 300').waitFor({ timeout: PATIENCE });
  expect(await page.locator('.answer.right').textContent()).toContain('It falls below the line');
  expect(await page.locator('.lesson-after').textContent()).toMatch(/turns at 15\.1, falls to 11\.8/);
  // The guess stays where it was made.
  expect(await page.locator('.guess-label').textContent()).toBe('your prediction: B');
});

test('a reader’s own line is drawn over the hidden steps, with mouse and with finger', async () => {
  for (const touch of [false, true]) {
    const page = await openLesson(3, 4);
    await waits(page, 240);
    const sheet = page.locator('.guess-sheet');
    const box = (await sheet.boundingBox())!;
    const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
    if (touch) {
      await sheet.evaluate(
        (element, [x, y, width, height]) => {
          const event = (type: string, along: number) =>
            new PointerEvent(type, {
              bubbles: true,
              pointerId: 7,
              pointerType: 'touch',
              isPrimary: true,
              button: type === 'pointermove' ? -1 : 0,
              clientX: x! + along * width!,
              clientY: y! + (0.3 + 0.4 * along) * height!,
            });
          // A pointer of this test's own cannot be captured.
          element.setPointerCapture = () => {};
          element.dispatchEvent(event('pointerdown', 0.02));
          for (const along of [0.3, 0.6, 0.95]) element.dispatchEvent(event('pointermove', along));
          element.dispatchEvent(event('pointerup', 0.95));
        },
        [box.x, box.y, box.width, box.height],
      );
    } else {
      await page.mouse.move(...at(0.02, 0.3));
      await page.mouse.down();
      for (const along of [0.3, 0.6, 0.95])
        await page.mouse.move(...at(along, 0.3 + 0.4 * along), { steps: 4 });
      await page.mouse.up();
    }
    expect(await page.locator('.guess-label').textContent()).toBe('your prediction');
    await reveal(page).click();
    await title(page).getByText('is at step 300').waitFor({ timeout: PATIENCE });
    expect(await page.locator('.guess-label').textContent()).toBe('your prediction');
    expect(await sheet.count()).toBe(0);
    await page.close();
  }
});

test('the keyboard alone goes through a step', async () => {
  const page = await openLesson(1, 3);
  await waits(page, 4);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reveal');
  await page.keyboard.press('Enter');
  await page.locator('.lesson-after p').waitFor({ timeout: PATIENCE });
  // Reading goes on at what is said now, and from there to the next step.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('lesson-after');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('.lesson-place').getByText('step 4 of 5').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('hint, next, back and the browser’s own back', async () => {
  const page = await openLesson(3, 3);
  await title(page).getByText('is at step 240').waitFor({ timeout: PATIENCE });
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await waits(page, 240);
  expect(new URL(page.url()).search).toBe('?view=lessons&lesson=3&step=4');
  await page.getByRole('button', { name: 'Hint' }).click();
  await page.getByText('x enters with its square').waitFor();
  await page.goBack();
  await words(page).getByRole('heading', { name: 'Stage 2: blow-up' }).waitFor();
  await page.getByRole('link', { name: /Back/ }).click();
  await waits(page, 220);
  await page.locator('.lesson-bar').nth(7).click();
  await words(page).getByRole('heading', { name: 'Once round' }).waitFor();
});

test('the list names five lessons, and says what is wrong with an address', async () => {
  const page = await openPage({ reducedMotion: true });
  await page.getByRole('link', { name: 'Lessons' }).click();
  await page.locator('.lesson-entry').first().waitFor();
  expect(await page.locator('.lesson-entry').count()).toBe(5);
  await page.goto(`${siteUrl}?view=lessons&lesson=9`);
  expect(await page.getByRole('alert').textContent()).toContain('There is no lesson “9”');
  await page.goto(`${siteUrl}?view=lessons&lesson=2&step=77`);
  expect(await page.getByRole('alert').textContent()).toContain('no step “77”');
  await page.getByRole('link', { name: /The four stages/ }).click();
  await title(page).getByText('is at step 212').waitFor({ timeout: PATIENCE });
});

test('the run in the simulator rests, is kept, and gives way only when a lesson’s run is taken there', async () => {
  const page = await openPage({ reducedMotion: true });
  await reachStatus(page, 'ready');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => stepOf(page)).toBe(10);
  const address = new URL(page.url()).hash;
  await page.getByRole('link', { name: 'Lessons' }).click();
  await page.getByRole('link', { name: /Choosing/ }).click();
  await title(page)
    .getByText('is at step 700')
    .waitFor({ timeout: 2 * PATIENCE });
  await page.getByRole('link', { name: 'Simulator' }).click();
  expect(await stepOf(page)).toBe(10);
  expect(new URL(page.url()).hash).toBe(address);
  expect(new URL(page.url()).search).toBe('');

  await page.getByRole('link', { name: 'Lessons' }).click();
  await page.getByRole('link', { name: /Why 2/ }).click();
  await title(page).getByText('is at step 30').waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Take this run to the simulator' }).click();
  await page.locator('.status-line').waitFor();
  await expect.poll(() => stepOf(page), { timeout: PATIENCE }).toBeGreaterThan(0);
  expect(await page.locator('.status-line').textContent()).toContain('S = 4');
});

test('in the first lesson the reader moves the line, and the run goes on', async () => {
  const page = await openLesson(1, 5);
  await title(page).getByText('is at step 10').waitFor({ timeout: PATIENCE });
  const line = page.locator('[data-panel="sharpness"] [role="slider"]');
  await line.focus();
  await line.press('ArrowDown');
  await title(page).getByText('is at step 30').waitFor({ timeout: PATIENCE });
  await page.getByRole('button', { name: 'Start again' }).click();
  await title(page).getByText('is at step 10').waitFor({ timeout: PATIENCE });
});

test('a sweep is computed when it is revealed, and its results are told', async () => {
  const page = await openLesson(5, 2);
  await page.getByRole('radio', { name: /near 2\/η/ }).check();
  expect(await page.locator('.lesson-sweep').getAttribute('data-status')).toBe('waiting');
  await reveal(page).click();
  await page.locator('.lesson-sweep[data-status="done"]').waitFor({ timeout: 4 * PATIENCE });
  await page.locator('.answer.right', { hasText: 'near 2/η' }).waitFor();
  const outcomes = await page
    .locator('.outcome-cell')
    .evaluateAll((cells) => cells.map((element) => (element as HTMLElement).dataset.outcome));
  expect(outcomes).toEqual(['smooth', 'smooth', 'edge', 'edge', 'edge', 'edge', 'edge', 'diverged']);
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await page.getByRole('radio').nth(1).check();
  await reveal(page).click();
  await page.getByText('The lowest loss, 0.0099').first().waitFor();
});

test('on a phone the question stands above the plot', async () => {
  const page = await openLesson(3, 4, { width: 390, height: 844 });
  await waits(page, 240);
  const question = (await page.locator('.answers').boundingBox())!;
  const plot = (await page.locator('[data-panel="sharpness"]').boundingBox())!;
  expect(plot.y).toBeGreaterThan(question.y + question.height);
});
