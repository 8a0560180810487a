/** The opening run slows at the hit and goes on at its own speed once sharpness is back under 2/η. */
import { beforeEach, expect, test } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { slowFirstSwing } from '../../src/app/first-swing.ts';
import type { Page } from '../../src/controls/page-context.ts';
import type { SessionState } from '../../src/store/session-state.ts';

const USUAL = 100;
const SLOW = 10;
const HIT = { kind: 'hit', step: 215, source: 'run', text: 'hit' } as const;

let session: StoreApi<SessionState>;
const speed = (): number => session.getState().speed;

beforeEach(() => {
  session = createStore(
    () =>
      ({
        run: 1,
        status: 'playing',
        step: 0,
        speed: USUAL,
        events: [],
        latest: {},
      }) as unknown as SessionState,
  );
  const setSpeed = (speed: number): void => session.setState({ speed });
  slowFirstSwing({ session, actions: { setSpeed } } as unknown as Page);
});

function at(step: number, sharpness: number): void {
  session.setState({ step, latest: { 'gd.sharpness': sharpness, 'gd.threshold': 13.3 } });
}

test('slow from the hit until sharpness is under 2/η, and no second time', () => {
  at(200, 12.9);
  expect(speed()).toBe(USUAL);
  session.setState({ events: [HIT] });
  at(217, 13.29);
  expect(speed()).toBe(SLOW);
  at(240, 14.9);
  expect(speed()).toBe(SLOW);
  at(256, 12.9);
  expect(speed()).toBe(USUAL);
  at(300, 14);
  at(310, 12);
  expect(speed()).toBe(USUAL);
});

test('whoever chooses another speed keeps it', () => {
  session.setState({ events: [HIT] });
  session.setState({ speed: 1 });
  at(256, 12.9);
  expect(speed()).toBe(1);
});

test('a run that is slow by choice stays as it is', () => {
  session.setState({ speed: 1 });
  session.setState({ events: [HIT] });
  at(256, 12.9);
  expect(speed()).toBe(1);
});

test('another run goes at the usual speed', () => {
  session.setState({ events: [HIT] });
  expect(speed()).toBe(SLOW);
  session.setState({ run: 2, events: [] });
  expect(speed()).toBe(USUAL);
});
