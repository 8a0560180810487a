import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeLink, parseLink } from '../../src/description/link/link.ts';
import { presets } from '../../src/description/presets/presets.ts';
import { catalogue } from '../../src/description/registries.ts';
import { descriptionOf, loadFile } from '../support/presets.ts';
import { finished } from '../description/support/run-preset.ts';
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

const contiguous = (steps: Iterable<number>) => [...steps].every((step, i) => step === i);

describe('a session', () => {
  it('opens a preset at frame 0, standing still, and tells its facts', async () => {
    const { state, sink } = await page().opened('eight-cycles');
    expect(state).toMatchObject({
      status: 'ready',
      step: 0,
      presetId: 'eight-cycles',
      run: 1,
      learningRate: 0.15,
    });
    expect(state.facts).toMatchObject({ parameters: 97, samples: 20, executor: 'TypeScript', smooth: true });
    expect(state.facts?.notes[0]).toContain('nudged by 0.001');
    expect(state.latest['gd.loss']).toBeCloseTo(0.246376756227, 9);
    expect(sink.losses.size).toBe(1);
  });

  it('plays to the end, to the bits that Node computes', async () => {
    const opened = await page().opened('predictions-hold');
    const digest = await opened.digest();
    expect(opened.state).toMatchObject({ status: 'finished', step: 720 });
    expect(contiguous(opened.sink.losses.keys())).toBe(true);
    expect(opened.sink.losses.size).toBe(721);
    expect(opened.state.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['hit', 'kick', 'finished']),
    );
    for (const value of Object.values(opened.state.latest)) expect(value).not.toBeNaN();
    expect(digest).toBe((await finished(await descriptionOf('predictions-hold'))).digest);
  });

  it('pauses, steps and resets to the same digest', async () => {
    const opened = await page().opened('catapult');
    const whole = await opened.digest();
    opened.actions.reset();
    await opened.untilStatus('ready');
    opened.actions.setSpeed(200);
    opened.actions.play();
    await opened.until(({ step }) => step > 2);
    opened.actions.pause();
    const { step } = await opened.untilStatus('paused');
    await new Promise((done) => setTimeout(done, 100));
    expect(opened.state.step).toBe(step);
    expect(opened.state.digest?.step).toBe(step);
    opened.actions.step(3);
    await opened.until((state) => state.digest?.step === step + 3);
    expect(opened.state.status).toBe('paused');
    opened.actions.setSpeed(Number.POSITIVE_INFINITY);
    expect(await opened.digest()).toBe(whole);
    expect(opened.state.run).toBe(2);
  });

  it('keeps the last good run when something is refused, and says so at the field', async () => {
    const opened = await page().opened('catapult');
    const before = opened.state;
    opened.actions.setLearningRate(1000);
    opened.actions.change('problem.model.widths', [0]);
    opened.actions.change('steps', 'many');
    const { faults, run, description } = opened.state;
    expect([run, description]).toEqual([before.run, before.description]);
    expect(faults.learningRate?.allowed).toBe('a number from 0.000001 to 100');
    expect(faults.steps?.found).toBe('“many”');
    expect(Object.keys(faults)).toEqual(['learningRate', 'problem.model.widths', 'steps']);
    opened.actions.clearFault('steps');
    opened.actions.change('learningRate', before.description.learningRate);
    expect(Object.keys(opened.state.faults)).toEqual(['problem.model.widths']);
    expect(opened.state.run).toBe(before.run);
  });

  it('answers another η after the last step with a run that plays, unless little motion was asked for', async () => {
    for (const mayPlay of [true, false]) {
      const opened = await page().opened('catapult');
      opened.mayPlay = mayPlay;
      await opened.digest();
      const before = opened.state;
      opened.actions.setLearningRate(before.learningRate);
      expect(opened.state.run).toBe(before.run);
      opened.actions.setLearningRate(1000);
      expect([opened.state.run, opened.state.status]).toEqual([before.run, 'finished']);
      expect(opened.state.faults.learningRate?.found).toBe('1000');
      const rate = before.learningRate / 2;
      opened.actions.setLearningRate(rate);
      expect(opened.state).toMatchObject({ run: before.run + 1, step: -1, faults: {} });
      expect(opened.state.notes).toEqual(['A new run: the last one had come to its end.']);
      const { description } = await opened.untilStatus(mayPlay ? 'finished' : 'ready');
      expect(description).toMatchObject({ learningRate: rate, learningRateEvents: [] });
    }
  });

  it('opens a new run for a change, goes on playing, and tells what went with it', async () => {
    const opened = await page().opened('eight-cycles');
    opened.actions.setSpeed(100);
    opened.actions.play();
    await opened.until(({ step }) => step > 0);
    opened.actions.change('problem.model.widths', [6]);
    expect(opened.state).toMatchObject({ run: 2, status: 'loading', presetId: 'eight-cycles' });
    expect(opened.state.notes).toEqual([
      'The given initial parameters were replaced by seeded ones (seed 0).',
    ]);
    await opened.until(({ run, step, status }) => run === 2 && step > 3 && status === 'playing');
    expect(opened.state.facts?.parameters).toBe(19);
    expect(contiguous(opened.sink.losses.keys())).toBe(true);
  });

  it('changes η before the first step in the description, and later as an event that a reset repeats', async () => {
    const opened = await page().opened('learning-rate-sweep');
    opened.actions.setLearningRate(0.5);
    await opened.until(({ run, status }) => run === 2 && status === 'ready');
    expect(opened.state.description).toMatchObject({ learningRate: 0.5, learningRateEvents: [] });
    opened.actions.step(40);
    await opened.until(({ digest }) => digest?.step === 40);
    opened.actions.setLearningRate(0.8);
    await opened.until(({ description }) => description.learningRateEvents.length > 0);
    expect(opened.state).toMatchObject({ run: 2, learningRate: 0.8, step: 40 });
    expect(opened.state.description.learningRateEvents).toEqual([{ step: 41, learningRate: 0.8 }]);
    // What is in force already is no change.
    opened.actions.setLearningRate(0.8);
    const digest = await opened.digest();
    expect(opened.state.description.learningRateEvents).toEqual([{ step: 41, learningRate: 0.8 }]);
    expect(opened.state.latest['gd.learningRate']).toBe(0.8);
    opened.actions.reset();
    expect(opened.state.learningRate).toBe(0.5);
    await opened.until(({ run, status }) => run === 3 && status === 'ready');
    expect(await opened.digest()).toBe(digest);
    const parsed = await parseLink((await opened.actions.link()) ?? '', around);
    expect(parsed).toMatchObject({ ok: true, check: { step: 700, digest } });
  });

  it('says in words that a run diverged, and takes another η', async () => {
    const opened = await page().opened('catapult');
    opened.actions.setLearningRate(0.2559);
    await opened.until(({ run, status }) => run === 2 && status === 'ready');
    await opened.digest();
    expect(opened.state.status).toBe('diverged');
    expect(opened.state.events.at(-1)?.text).toContain('diverged at step 9');
    opened.actions.play();
    expect(opened.state.status).toBe('diverged');
    opened.actions.setLearningRate(0.2);
    await opened.until(({ run, status }) => run === 3 && status === 'ready');
    expect(opened.state.description.learningRate).toBe(0.2);
  });

  it('undoes and redoes changes, a dragged slider at once', async () => {
    const opened = await page().opened('catapult');
    expect(opened.state).toMatchObject({ canUndo: false, canRedo: false });
    for (const rate of [0.2, 0.21, 0.22]) opened.actions.setLearningRate(rate);
    opened.time += 5000;
    opened.actions.change('steps', 50);
    expect(opened.state).toMatchObject({ canUndo: true, canRedo: false });
    opened.actions.undo();
    expect(opened.state.description).toMatchObject({ steps: 60, learningRate: 0.22 });
    opened.actions.undo();
    expect(opened.state.description.learningRate).toBe(0.2185);
    expect(opened.state).toMatchObject({ canUndo: false, canRedo: true });
    opened.actions.undo();
    opened.actions.redo();
    opened.actions.redo();
    expect(opened.state.description).toMatchObject({ steps: 50, learningRate: 0.22 });
    opened.actions.undo();
    opened.actions.change('steps', 55);
    expect(opened.state).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('opens links standing still, compares their digest, and refuses bad ones in words', async () => {
    const description = { ...(await descriptionOf('catapult')), steps: 20 };
    const { digest } = await finished(description);
    const good = await encodeLink(description, around, { presetId: 'catapult', check: { step: 20, digest } });
    const opened = page();
    await opened.actions.openLink(`#${good}`);
    await opened.untilStatus('ready');
    expect(opened.state).toMatchObject({ presetId: 'catapult', step: 0, check: { agrees: null } });
    opened.actions.play();
    await opened.until(({ check }) => check?.agrees === true);
    await opened.actions.openLink('#v=1&p=catapult&learningRate=fast&steps=0');
    expect(opened.state.linkFaults.map(({ path }) => path)).toEqual(['learningRate', 'steps']);
    expect(opened.state.run).toBe(1);
    const bad = await encodeLink(description, around, { check: { step: 20, digest: 'feed' } });
    await opened.actions.openLink(bad ?? '');
    expect(opened.state).toMatchObject({ run: 2, presetId: null, linkFaults: [] });
    opened.actions.play();
    await opened.until(({ check }) => check?.agrees === false);
  });

  it('has nothing to play where the first link is bad', async () => {
    const opened = page();
    await opened.actions.openLink('#garbage');
    expect(opened.state).toMatchObject({ run: 0, status: 'refused', linkFaults: [expect.anything()] });
    opened.actions.play();
    expect(opened.state.status).toBe('refused');
    await opened.opened('catapult');
    expect(opened.state.linkFaults).toEqual([]);
  });

  it('goes back from a bad link to the run that is there, and to its address', async () => {
    const opened = await page().opened('catapult');
    opened.actions.step(3);
    await opened.until(({ step }) => step === 3);
    await vi.waitFor(() => expect(opened.hashes).toHaveLength(1));
    const [own] = opened.hashes;
    // By the browser's own button, and by that of the page.
    for (const back of [() => opened.actions.openLink(own!), opened.actions.dismissFaults]) {
      await opened.actions.openLink('#garbage');
      expect(opened.state.linkFaults).toHaveLength(1);
      await back();
      expect(opened.state).toMatchObject({ run: 1, step: 3, linkFaults: [] });
    }
    await vi.waitFor(() => expect(opened.hashes.length).toBeGreaterThan(1));
    expect(new Set(opened.hashes)).toEqual(new Set([own]));
  });

  it('keeps the address current with a link to the run', async () => {
    const opened = await page().opened('catapult');
    opened.actions.change('steps', 33);
    await new Promise((done) => setTimeout(done, 50));
    const parsed = await parseLink(opened.hashes.at(-1) ?? '', around);
    expect(parsed).toMatchObject({ ok: true, presetId: 'catapult', description: { steps: 33 } });
    expect(opened.hashes.length).toBeLessThanOrEqual(2);
  });

  it('opens descriptions from anywhere, and refuses in words', async () => {
    const opened = await page().opened('catapult');
    opened.actions.openDescription({ problem: { model: { kind: 'bowl' } }, steps: 3 });
    await opened.until(({ run, status }) => run === 2 && status === 'ready');
    expect(opened.state.presetId).toBeNull();
    opened.actions.openDescription(JSON.parse('{"__proto__": 1, "steps": 0}'));
    expect(opened.state.linkFaults.length).toBeGreaterThan(0);
    await opened.actions.openPreset('nowhere');
    expect(opened.state.linkFaults[0]?.found).toBe('“nowhere”');
    expect(opened.state.run).toBe(2);
  });

  it('says that the worker is silent, and a new one goes on to the same digest', async () => {
    const whole = await (await page().opened('learning-rate-sweep')).digest();
    const opened = await page().opened('learning-rate-sweep');
    opened.actions.step(150);
    await opened.until(({ digest }) => digest?.step === 150);
    const { starts } = opened.sink;
    opened.worker.hangs = true;
    opened.pass(3);
    expect(opened.state.status).toBe('silent');
    opened.actions.restart();
    expect(opened.workers).toHaveLength(2);
    await opened.untilStatus('paused');
    expect(opened.state).toMatchObject({ run: 1, step: 150 });
    expect(opened.state.events.map(({ kind }) => kind)).toEqual(['hit']);
    expect(opened.sink.starts).toBe(starts);
    expect(await opened.digest()).toBe(whole);
    expect(contiguous(opened.sink.losses.keys())).toBe(true);
    expect(opened.sink.losses.size).toBe(701);
  });

  it('recovers when a silent worker answers', async () => {
    const opened = await page().opened('catapult');
    opened.worker.hangs = true;
    opened.pass(3);
    expect(opened.state.status).toBe('silent');
    opened.worker.hangs = false;
    opened.pass(1);
    await opened.untilStatus('ready');
  });

  it('says why a worker could not be started', () => {
    const opened = page();
    opened.worker.onerror?.({ message: 'blocked by a policy' });
    expect(opened.state).toMatchObject({ status: 'refused', refusal: ['blocked by a policy'] });
  });

  it('switches references on and off mid-run, and measures the same', async () => {
    const opened = await page().opened('eight-cycles');
    opened.actions.change('references', []);
    await opened.until(({ run, status }) => run === 2 && status === 'ready');
    opened.actions.step(300);
    await opened.until(({ digest }) => digest?.step === 300);
    const measured = new Map(opened.sink.losses);
    opened.actions.change('references', ['constrained', 'semilocal']);
    await opened.until(({ description }) => description.references.length === 2);
    await opened.until(({ step, latest }) => step === 300 && latest['semilocal.loss'] !== undefined);
    expect(opened.state).toMatchObject({ run: 2, status: 'paused' });
    expect(opened.sink.continued).toEqual([{ channels: opened.state.channels.length, from: 215 }]);
    expect(opened.sink.losses).toEqual(measured);
    expect(opened.state.events.filter(({ kind }) => kind === 'hit')).toHaveLength(1);
  });

  it('shows the network, its spectrum and its parameters', async () => {
    const opened = await page().opened('eight-cycles');
    opened.actions.look('picture', null);
    opened.actions.look('spectrum', null);
    const parameters = await opened.actions.parameters();
    const { sights, latest } = await opened.until(
      (state) => state.sights.spectrum !== undefined && state.sights.picture !== undefined,
    );
    const { picture, spectrum } = sights;
    expect(parameters.theta).toEqual(
      Float64Array.from(opened.state.description.problem.initialization.values as number[]),
    );
    expect(picture?.picture.kind).toBe('curve');
    expect(spectrum?.eigenvalues).toHaveLength(97);
    expect(Math.max(...(spectrum?.eigenvalues ?? []))).toBeCloseTo(latest['gd.sharpness'] ?? 0, 8);
  });
});
