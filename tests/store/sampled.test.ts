import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { RunDescription } from '../../src/description/description.ts';
import { initialState } from '../../src/store/initial-state.ts';
import { sampled } from '../../src/store/sampled.ts';
import type { SessionStatus } from '../../src/store/session-state.ts';
import { descriptionOf } from '../support/presets.ts';

const INTERVAL = 100;

const statuses: readonly SessionStatus[] = ['ready', 'playing', 'paused', 'finished'];

/** What happens to a session: time passes, steps are computed, the status changes, another run begins. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ wait: fc.nat(150) }) },
  { weight: 4, arbitrary: fc.record({ steps: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ status: fc.constantFrom(...statuses) }) },
  { weight: 1, arbitrary: fc.constant({ anew: true } as const) },
);

describe('a session read by text', () => {
  let description: RunDescription;
  beforeEach(async () => {
    description = await descriptionOf('eight-cycles');
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  const begin = () => {
    const session = createStore(() => ({ ...initialState(description), step: 0 }));
    const sample = sampled(session, INTERVAL);
    const told: { readonly at: number; readonly step: number }[] = [];
    const stop = sample.subscribe(() => told.push({ at: performance.now(), step: sample.getState().step }));
    return { session, sample, told, stop };
  };

  it('never misses the last state, nor says a status beside the step of another', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (all) => {
        const { session, sample, told, stop } = begin();
        for (const one of all) {
          const { status, run, step } = session.getState();
          if ('wait' in one) vi.advanceTimersByTime(one.wait);
          else if ('steps' in one) session.setState({ step: step + one.steps });
          else if ('anew' in one) session.setState({ run: run + 1, step: 0 });
          else session.setState({ status: one.status });
          const [now, shown] = [session.getState(), sample.getState()];
          expect([shown.status, shown.run]).toEqual([now.status, now.run]);
          if (now.status !== status || now.run !== run) expect(told.at(-1)?.step).toBe(now.step);
        }
        vi.advanceTimersByTime(INTERVAL);
        expect(sample.getState()).toBe(session.getState());
        expect(told.at(-1)?.step ?? 0).toBe(session.getState().step);
        stop();
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });

  it('shows where a run stands at the moment at which it stands', () => {
    const { session, sample, told } = begin();
    session.setState({ status: 'playing' });
    session.setState({ step: 246 });
    vi.advanceTimersByTime(INTERVAL);
    session.setState({ step: 248 });
    session.setState({ step: 250 });
    session.setState({ status: 'paused' });
    expect(told.at(-1)?.step).toBe(250);
    expect(sample.getState().step).toBe(250);
  });

  it('tells no more often than it was asked to while nothing but the step changes', () => {
    const { session, told } = begin();
    for (let step = 1; step <= 500; step++) {
      session.setState({ step });
      vi.advanceTimersByTime(7);
    }
    expect(told.length).toBeGreaterThan(30);
    for (const [i, { at }] of told.entries())
      if (i > 0) expect(at - told[i - 1]!.at).toBeGreaterThanOrEqual(INTERVAL);
  });

  it('reads the news also where nobody has told it yet, and then still tells the others', () => {
    const session = createStore(() => ({ ...initialState(description), step: 0 }));
    const sample = sampled(session, INTERVAL);
    // It stands before the sample in the list of listeners.
    const read: number[] = [];
    session.subscribe(() => read.push(sample.getState().step));
    const told = vi.fn();
    sample.subscribe(told);
    session.setState({ step: 1 });
    session.setState({ step: 2, status: 'paused' });
    expect(read).toEqual([0, 2]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('shares one sample among all who read as often', () => {
    const session = createStore(() => initialState(description));
    expect(sampled(session, INTERVAL)).toBe(sampled(session, INTERVAL));
    expect(sampled(session, INTERVAL)).not.toBe(sampled(session, 5 * INTERVAL));
  });
});
