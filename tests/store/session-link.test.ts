/** What a link carries beside its run: a check with marks, a view, a wish to begin. */
import { afterEach, describe, expect, it } from 'vitest';
import { checkpointAt } from '../../src/description/checkpoints.ts';
import { encodeLink, parseLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { descriptionOf, loadFile } from '../support/presets.ts';
import { Page } from './page.ts';

const around = { catalogue, presets, loadFile };
const pages: Page[] = [];

function page(): Page {
  const made = new Page();
  pages.push(made);
  return made;
}

afterEach(() => {
  for (const made of pages.splice(0)) made.actions.close();
});

/** The link of a preset's run that was stopped at a step. */
async function sharedAt(step: number): Promise<string> {
  const maker = await page().opened('catapult');
  maker.actions.step(step);
  await maker.until(({ digest }) => digest?.step === step);
  return (await maker.actions.link()) ?? '';
}

async function opened(link: string, options = {}): Promise<Page> {
  const reader = page();
  await reader.actions.openLink(link, options);
  await reader.untilStatus('ready', 'playing', 'finished');
  reader.actions.setSpeed(Number.POSITIVE_INFINITY);
  return reader;
}

async function tampered(link: string, change: (check: string) => string): Promise<string> {
  return link
    .replace(/^v=1&c=[0-9a-f]{8}&/, 'v=1&')
    .replace(/check=([^&]*)/, (_, text) => `check=${change(text)}`);
}

it('says what a linked run is about to do until it is let run or the reader has read it', async () => {
  const link = await sharedAt(2);
  for (const start of ['play', 'toggle', 'step', 'dismissCard'] as const) {
    const reader = await opened(link);
    expect(reader.state.fromLink).toBe(true);
    reader.actions[start]();
    expect(reader.state.fromLink).toBe(false);
  }
});

describe('a check', () => {
  it('holds where the reader stops, and where the run goes on past it', async () => {
    const link = await sharedAt(30);
    expect(link).toMatch(/&check=30\.[0-9a-f]{16}\.[\w-]{16}$/);
    for (const play of [true, false]) {
      const reader = await opened(link);
      if (play) reader.actions.play();
      else reader.actions.step(30);
      const { check } = await reader.until((state) => state.check?.agrees === true);
      expect(check).toMatchObject({ step: 30, agrees: true, differsFrom: null });
    }
  });

  it('names the checkpoint where the bits part, as soon as it is passed', async () => {
    const link = await sharedAt(30);
    for (const index of [0, 5, 12]) {
      const reader = await opened(
        await tampered(link, (check) => {
          const at = check.lastIndexOf('.') + 1 + index;
          return check.slice(0, at) + (check[at] === 'A' ? 'B' : 'A') + check.slice(at + 1);
        }),
      );
      reader.actions.step(checkpointAt(index));
      await reader.until(({ step }) => step === checkpointAt(index));
      expect(reader.state.check).toMatchObject({ agrees: false, differsFrom: checkpointAt(index) });
    }
  });

  it('without marks says only whether', async () => {
    const bare = await tampered(await sharedAt(30), (check) => check.replace(/\.[\w-]{16}$/, ''));
    const reader = await opened(bare);
    reader.actions.play();
    const { check } = await reader.until((state) => typeof state.check?.agrees === 'boolean');
    expect(check).toMatchObject({ agrees: true, differsFrom: null });
  });

  it('is kept by a reset and dropped with the run that it is of', async () => {
    const reader = await opened(await sharedAt(30));
    reader.actions.step(10);
    await reader.until(({ step }) => step === 10);
    reader.actions.reset();
    await reader.untilStatus('ready');
    expect(reader.state.check).toMatchObject({ step: 30, agrees: null });
    reader.actions.step(10);
    await reader.until(({ step, status }) => step === 10 && status === 'paused');
    reader.actions.setLearningRate(0.2);
    await reader.until(({ description }) => description.learningRateEvents.length > 0);
    expect(reader.state.check).toBeNull();
  });

  it('is left out while the run moves, and where it is not wanted', async () => {
    const maker = await page().opened('catapult');
    maker.actions.step(5);
    await maker.until(({ digest }) => digest?.step === 5);
    expect(await maker.actions.link({ check: false })).not.toContain('check=');
    expect(await maker.actions.link()).toContain('check=5.');
  });
});

describe('a linked run', () => {
  it('stands still and is known as one, until another takes its place', async () => {
    const reader = await opened(await sharedAt(3));
    expect(reader.state).toMatchObject({ fromLink: true, status: 'ready', linkView: null });
    reader.actions.change('steps', 40);
    expect(reader.state.fromLink).toBe(false);
  });

  it('brings its view, and tells what of it cannot be read', async () => {
    const maker = await page().opened('catapult');
    const view = [
      ['range', '10-40'],
      ['lossScale', 'cubic'],
    ] as const;
    const reader = await opened((await maker.actions.link({ view })) ?? '');
    expect(reader.state.linkView).toMatchObject({ range: [10, 40], lossScale: 'log' });
    expect(reader.state.notes.join()).toContain('view.lossScale');
  });

  it('begins at once only where it is small and the reader does not mind', async () => {
    const maker = await page().opened('catapult');
    const link = (await maker.actions.link({ play: true })) ?? '';
    expect(await opened(link)).toMatchObject({ state: { fromLink: true, status: 'ready' } });
    const begun = await opened(link, { mayPlay: true });
    expect(begun.state.fromLink).toBe(false);
    await begun.untilStatus('finished');
    const large = await encodeLink(await descriptionOf('cifar-10'), around, {
      presetId: 'cifar-10',
      play: true,
    });
    const reader = page();
    await reader.actions.openLink(large ?? '', { mayPlay: true });
    expect(reader.state.fromLink).toBe(true);
  });

  it('of another version of the numerics is replayed and says what that means', async () => {
    const { description } = await parsed('v=1&p=catapult');
    const foreign = await encodeLink({ ...description, numerics: 7 }, around);
    const reader = await opened(foreign ?? '');
    expect(reader.state.notes[0]).toMatch(/version 7 .* replayed with version 1: curves .* may part/);
  });
});

async function parsed(link: string) {
  const result = await parseLink(link, around);
  if (!result.ok) throw new Error(result.messages[0]?.text);
  return result;
}
