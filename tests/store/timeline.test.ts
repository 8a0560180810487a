import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SessionState } from '../../src/store/session-state.ts';
import { keepTogether, showStep, stepLookedAt, toggleFlag, walk } from '../../src/store/timeline.ts';
import { createView } from '../../src/store/view.ts';
import { tracesOf } from '../panels/columns.ts';

const HEAD = 50;

/** A run that stands at HEAD, and what was asked of it. */
function standing() {
  const traces = tracesOf({ 'gd.loss': Array.from({ length: HEAD + 1 }, (_, t) => t) });
  const view = createView();
  const asked: string[] = [];
  const session = createStore(
    () => ({ status: 'paused', run: 1, presetId: 'eight-cycles', linkView: null }) as unknown as SessionState,
  );
  const actions = {
    step: (count = 1) => asked.push(`step ${count}`),
    pause: () => {
      asked.push('pause');
      session.setState({ status: 'pausing' });
    },
  } as const;
  const run = { session, actions, traces, view };
  keepTogether(run);
  return { ...run, asked };
}

describe('looking back', () => {
  let run: ReturnType<typeof standing>;
  const scrub = (): number | null => run.view.getState().scrub;
  beforeEach(() => {
    run = standing();
  });

  it('walks back and forth along the record, computes nothing there, and goes on computing at its end', () => {
    walk(run, -1);
    expect(scrub()).toBe(HEAD - 1);
    walk(run, -10);
    expect(scrub()).toBe(HEAD - 11);
    walk(run, 1);
    expect(scrub()).toBe(HEAD - 10);
    expect(run.asked).toEqual([]);
    walk(run, 10);
    expect(scrub()).toBeNull();
    expect(run.asked).toEqual([]);
    walk(run, 10);
    expect(run.asked).toEqual(['step 10']);
  });

  it('stops at the first step and at the newest', () => {
    walk(run, -1000);
    expect(scrub()).toBe(0);
    walk(run, -1);
    expect(scrub()).toBe(0);
    showStep(run, Number.POSITIVE_INFINITY);
    expect(scrub()).toBeNull();
    showStep(run, Number.NEGATIVE_INFINITY);
    expect(scrub()).toBe(0);
  });

  it('pauses a run that plays, once; playing ends it', () => {
    run.session.setState({ status: 'playing' });
    walk(run, -1);
    walk(run, -1);
    expect(run.asked).toEqual(['pause']);
    run.session.setState({ status: 'paused' });
    expect(scrub()).toBe(HEAD - 2);
    run.session.setState({ status: 'playing' });
    expect(scrub()).toBeNull();
  });

  it('ends with another run', () => {
    run.view.getState().zoom([10, 40]);
    showStep(run, 20);
    run.session.setState({ run: 2 });
    expect(scrub()).toBeNull();
    expect(run.view.getState().range).toBeNull();
  });

  it('looks away from where a pointer rests as soon as another step is asked for, the run plays or another begins', () => {
    const { view, session } = run;
    const asks: readonly (() => void)[] = [
      () => walk(run, -1),
      () => showStep(run, Number.POSITIVE_INFINITY),
      () => walk(run, 1),
      () => session.setState({ status: 'playing' }),
      () => session.setState({ run: 2 }),
    ];
    for (const ask of asks) {
      view.getState().pointAt(7);
      ask();
      expect(view.getState().crosshair).toBeNull();
    }
    // A run that plays on lets the pointer read.
    view.getState().pointAt(7);
    session.setState({ learningRate: 0.1 });
    expect(view.getState().crosshair).toBe(7);
  });

  it('moves a zoom along with the step shown, and leaves it where it holds the step', () => {
    run.view.getState().zoom([20, 40]);
    showStep(run, 30);
    expect(run.view.getState().range).toEqual([20, 40]);
    for (const step of [45, 0, 19, 41]) {
      showStep(run, step);
      const [from, to] = run.view.getState().range!;
      expect(to - from).toBe(20);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(step).toBeGreaterThanOrEqual(from);
      expect(step).toBeLessThanOrEqual(to);
    }
  });
});

describe('flags', () => {
  it('are put at the step looked at, or the newest, and taken away there', () => {
    const run = standing();
    const flags = (): readonly number[] => run.view.getState().bookmarks;
    toggleFlag(run);
    showStep(run, 20);
    toggleFlag(run);
    run.view.getState().pointAt(7);
    expect(stepLookedAt(run)).toBe(7);
    toggleFlag(run);
    expect(flags()).toEqual([7, 20, HEAD]);
    run.view.getState().pointAt(null);
    toggleFlag(run);
    expect(flags()).toEqual([7, HEAD]);
  });

  it('stay with a preset that is run again and go with another one', () => {
    const run = standing();
    toggleFlag(run);
    run.session.setState({ run: 2 });
    expect(run.view.getState().bookmarks).toEqual([HEAD]);
    run.session.setState({ run: 3, presetId: 'minimalist' });
    expect(run.view.getState().bookmarks).toEqual([]);
    run.session.setState({ run: 4, linkView: { ...run.view.getState(), bookmarks: [3, 9] } });
    expect(run.view.getState().bookmarks).toEqual([3, 9]);
  });

  it('stay with a run of no preset that is reset', () => {
    const run = standing();
    run.session.setState({ presetId: null });
    toggleFlag(run);
    run.session.setState({ run: 2 });
    expect(run.view.getState().bookmarks).toEqual([HEAD]);
    run.session.setState({ run: 3, description: { ...run.session.getState().description } });
    expect(run.view.getState().bookmarks).toEqual([]);
  });

  it('wait for the first step', () => {
    const run = { traces: tracesOf({}), view: createView() };
    toggleFlag(run);
    expect(run.view.getState().bookmarks).toEqual([]);
  });
});
