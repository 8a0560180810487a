import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { KeyPress } from '../../src/app/keys.ts';
import { rootSize } from '../../src/app/present/large-type.ts';
import { lecture, presetAt } from '../../src/app/present/lecture.ts';
import { presentActionOf, presentKeySheet } from '../../src/app/present/present-keys.ts';
import { FEW_STEPS, lastSteps, Presentation, SLOW_SPEEDS } from '../../src/app/present/presentation.ts';
import { presentAddress, presentedIn } from '../../src/app/present/presenting.ts';
import { sketch } from '../../src/app/present/sketches.ts';
import { placesOf } from '../../src/app/present/present-panels.tsx';
import { presets } from '../../src/description/presets/presets.ts';
import type { SessionState } from '../../src/store/session-state.ts';
import { createView } from '../../src/store/view.ts';
import { tracesOf } from '../panels/columns.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  focus: 'main',
  ...part,
});

describe('keys while presenting', () => {
  it.each([
    [' ', 'toggle'],
    ['ArrowRight', 'step'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'line-up'],
    ['v', 'scene'],
    ['V', 'scene'],
    ['z', 'zoom'],
    ['h', 'predict'],
    ['Enter', 'reveal'],
    ['b', 'flag'],
    ['n', 'next'],
    ['l', 'list'],
    ['y', 'log'],
    ['p', 'leave'],
    ['Escape', 'leave'],
    ['3', 'stage-3'],
    ['?', 'help'],
    // What is not on show has no key.
    ['s', null],
    ['t', null],
    ['constructor', null],
  ])('%s does %s', (key, action) => {
    expect(presentActionOf(press(key), false)).toBe(action);
  });

  it('goes the other way, or farther, with shift', () => {
    const shifted = (key: string) => presentActionOf(press(key, { shiftKey: true }), false);
    expect(shifted('N')).toBe('previous');
    expect(shifted('V')).toBe('scene-back');
    expect(shifted('ArrowDown')).toBe('line-down-10');
    expect(shifted('ArrowRight')).toBe('step-10');
  });

  it('chooses a sketch by letter while a prediction is asked for', () => {
    expect(['a', 'b', 'C'].map((key) => presentActionOf(press(key), true))).toEqual([
      'sketch-1',
      'sketch-2',
      'sketch-3',
    ]);
    expect(presentActionOf(press('Enter', { focus: 'button' }), true)).toBeNull();
  });

  it('leaves the browser its own shortcuts', () => {
    for (const part of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(presentActionOf(press('p', part), false)).toBeNull();
  });

  it('are on the sheet once, each', () => {
    const keys = presentKeySheet.flatMap(({ keys }) => keys);
    expect(new Set(keys).size).toBeGreaterThan(20);
    const lines = presentKeySheet.map(({ does }) => does);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the address', () => {
  it('opens a presentation and keeps the rest', () => {
    expect(presentedIn('?present=1')).toBe(true);
    expect(presentedIn('?present=no')).toBe(false);
    const here = { pathname: '/a/', search: '?view=sweep', hash: '#v=1' };
    const there = presentAddress(true, here);
    expect(there).toBe('/a/?view=sweep&present=1#v=1');
    expect(presentAddress(false, { ...here, search: '?view=sweep&present=1' })).toBe('/a/?view=sweep#v=1');
  });
});

describe('the order of a lecture', () => {
  it('holds every preset once', () => {
    expect(lecture.toSorted()).toEqual(Object.keys(presets).toSorted());
  });

  it('is walked there and back, from its beginning where the run is none of it', () => {
    expect(presetAt(null, 1)).toBe(lecture[0]);
    expect(presetAt(lecture[3]!, 1)).toBe(lecture[4]);
    expect(presetAt(lecture[3]!, -1)).toBe(lecture[2]);
    expect(presetAt(lecture[0]!, -1)).toBeNull();
    expect(presetAt(lecture.at(-1)!, 1)).toBeNull();
  });
});

describe('sizes', () => {
  it('are 24 px at 1440 × 900, 32 px on a projector, and never below the reader’s own', () => {
    expect(rootSize(1440, 900)).toBe(24);
    expect(rootSize(1920, 1080)).toBe(32);
    expect(rootSize(390, 844)).toBe(16);
  });

  it('fill the screen and no more, whatever is shown', () => {
    for (const [width, height, scale] of [
      [1785, 700, 2],
      [1332, 570, 1.5],
      [358, 520, 1],
    ] as const) {
      for (const ids of [['sharpness'], ['sharpness', 'swing'], ['sharpness', 'portrait']] as const) {
        const { time, side, below } = placesOf(ids, { width, height }, scale);
        const timeHeight = time.reduce((sum, place) => sum + place.height, 0);
        const sideHeight = side.reduce((sum, place) => sum + place.height, 0);
        const sideWidth = side[0]?.width ?? 0;
        expect(below ? timeHeight + sideHeight : Math.max(timeHeight, sideHeight)).toBeLessThanOrEqual(
          height,
        );
        expect(below ? time[0]!.width : time[0]!.width + sideWidth).toBeLessThanOrEqual(width);
        expect(Math.min(...time.map((place) => place.height))).toBeGreaterThan(40);
      }
    }
  });
});

describe('sketches', () => {
  it('climb on, settle on the line, or cross it and come back', () => {
    const standing = { from: 200, to: 300, sharpness: 14, threshold: 13, rate: 0.02 };
    const [climbs, settles, falls] = [0, 1, 2].map((choice) =>
      sketch(choice, standing).map(({ value }) => value),
    );
    expect(Math.min(...climbs!)).toBe(14);
    expect(climbs!.at(-1)).toBeGreaterThan(16);
    expect(settles!.at(-1)).toBeCloseTo(13, 1);
    expect(Math.min(...settles!)).toBeGreaterThanOrEqual(13);
    expect(Math.max(...falls!)).toBeGreaterThan(14);
    expect(Math.min(...falls!)).toBeLessThan(12);
    expect(falls!.at(-1)).toBeGreaterThan(12);
  });
});

/** A run at step 99, and what was asked of it. */
function presented() {
  const traces = tracesOf({
    'gd.sharpness': Array.from({ length: 100 }, (_, t) => t / 10),
    'gd.loss': Array(100).fill(1),
  });
  const view = createView();
  const asked: string[] = [];
  const session = createStore(
    () =>
      ({
        status: 'paused',
        run: 1,
        speed: 2,
        learningRate: 0.15,
        presetId: 'catapult',
        channels: traces.channels,
        events: [],
        step: 99,
        linkFaults: [],
        description: { steps: 1000 },
      }) as unknown as SessionState,
  );
  const actions = {
    toggle: () => asked.push('toggle'),
    pause: () => asked.push('pause'),
    play: () => asked.push('play'),
    playTo: (step: number) => asked.push(`play to ${step}`),
    reset: () => asked.push('reset'),
    restart: () => asked.push('restart'),
    step: (count = 1) => asked.push(`step ${count}`),
    setSpeed: (speed: number) => session.setState({ speed }),
    setLearningRate: (learningRate: number) => {
      asked.push(`rate ${learningRate}`);
      session.setState({ learningRate });
    },
    openPreset: (id: string) => asked.push(`open ${id}`),
  };
  const page = { session, actions, traces, view, presets } as unknown as ConstructorParameters<
    typeof Presentation
  >[0];
  const presentation = new Presentation(page);
  return { presentation, end: presentation.begin(), asked, session, view };
}

describe('a presentation', () => {
  let now: ReturnType<typeof presented>;
  beforeEach(() => {
    vi.useFakeTimers();
    now = presented();
  });
  afterEach(() => {
    now.end();
    vi.useRealTimers();
  });

  it('slows down to single steps, which Space then takes, and speeds up again', () => {
    const { presentation, asked, session } = now;
    presentation.slower();
    presentation.slower();
    expect(session.getState().speed).toBe(SLOW_SPEEDS[0]);
    presentation.toggle();
    presentation.slower();
    presentation.toggle();
    presentation.faster();
    presentation.toggle();
    expect(asked).toEqual(['toggle', 'pause', 'step 1', 'toggle']);
    expect(session.getState().speed).toBe(SLOW_SPEEDS[0]);
    presentation.faster();
    expect(session.getState().speed).toBe(SLOW_SPEEDS[1]);
  });

  it('goes on by Space from whatever state the run is in, or says how', () => {
    const { presentation, asked, session } = now;
    for (const status of ['finished', 'silent', 'diverged'] as const) {
      session.setState({ status });
      presentation.toggle();
    }
    expect(asked).toEqual(['reset', 'play', 'restart']);
    expect(presentation.state.getState().said.text).toContain('diverged');
  });

  it('ends at a speed that the rest of the page knows, without its zoom', () => {
    const { presentation, session, view, end } = now;
    presentation.slower();
    presentation.slower();
    presentation.zoom();
    expect(view.getState().range).not.toBeNull();
    end();
    expect(session.getState().speed).toBe(1);
    expect(view.getState().range).toBeNull();
  });

  it('zooms to the last steps, goes along with the step shown, and back', () => {
    const { presentation, view } = now;
    presentation.zoom();
    expect(view.getState().range).toEqual([99 - FEW_STEPS, 99]);
    view.getState().scrubTo(50);
    expect(view.getState().range).toEqual([50 - FEW_STEPS, 50]);
    presentation.zoom();
    expect(view.getState().range).toBeNull();
    expect(lastSteps(0, 3)).toEqual([0, FEW_STEPS]);
  });

  it('walks through the scenes that the run can show', () => {
    const { presentation } = now;
    const seen = Array.from({ length: presentation.scenes.length }, () => {
      presentation.nextScene(1);
      return presentation.scene.join();
    });
    expect(new Set(seen).size).toBe(seen.length);
    // There is no swing without theory.
    expect(seen).not.toContain('sharpness,swing');
    expect(presentation.scene).toEqual(['sharpness']);
    presentation.nextScene(-1);
    expect(presentation.scene.join()).toBe(seen.at(-2));
  });

  it('moves the line by key and tells the run once the keys rest', () => {
    const { presentation, asked } = now;
    for (let i = 0; i < 5; i += 1) presentation.moveLine(1, false);
    const { rate } = presentation.state.getState();
    // A higher line is a smaller learning rate.
    expect(rate).toBeCloseTo(0.15 / 1.01 ** 5, 2);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([`rate ${rate}`]);
    expect(presentation.state.getState().rate).toBeNull();
  });

  it('goes through the presets in order, and says where it is', () => {
    const { presentation, asked } = now;
    presentation.openNext(1);
    presentation.openNext(-1);
    expect(asked).toEqual([`open ${presetAt('catapult', 1)}`, `open ${presetAt('catapult', -1)}`]);
    expect(presentation.state.getState().said.text).toMatch(/^5 of 14: /);
  });

  it('asks for a prediction, takes the run nowhere before it is revealed, and stops where it ends', () => {
    const { presentation, asked, session, view } = now;
    const { prediction } = presentation;
    presentation.predict();
    const question = prediction.state.getState().asked!;
    expect(question).toMatchObject({ from: 99, hidden: true, points: [] });
    expect(question.to).toBeGreaterThan(99 + 50);
    expect(view.getState().range![1]).toBe(question.to);
    presentation.toggle();
    presentation.walk(1);
    expect(asked).toEqual([]);
    // Looking back is no peeking.
    presentation.walk(-1);
    expect(view.getState().scrub).toBe(98);
    presentation.reveal();
    presentation.reveal();
    // Paused half way, it goes on to there and no farther.
    session.setState({ status: 'playing' });
    presentation.toggle();
    session.setState({ status: 'paused' });
    presentation.toggle();
    expect(asked).toEqual([`play to ${question.to}`, 'pause', `play to ${question.to}`]);
    presentation.predict();
    expect(prediction.state.getState().asked).toBeNull();
    expect(view.getState().range).toBeNull();
  });

  it('waits for a run that plays to stand before it asks', () => {
    const { presentation, asked, session } = now;
    session.setState({ status: 'playing' });
    presentation.predict();
    expect(asked).toEqual(['pause']);
    expect(presentation.prediction.state.getState().asked).toBeNull();
    session.setState({ status: 'paused' });
    expect(presentation.prediction.state.getState().asked?.from).toBe(99);
  });

  it('asks nothing of a run that is over', () => {
    const { presentation, session } = now;
    session.setState({ status: 'finished' });
    presentation.predict();
    expect(presentation.prediction.state.getState()).toEqual({ waits: false, asked: null });
    expect(presentation.state.getState().said.text).toContain('The run is over');
  });

  it('begins every guess, drawn or chosen, where the run stands', () => {
    const { presentation } = now;
    const { prediction } = presentation;
    presentation.predict();
    const { from, to, sharpness } = prediction.state.getState().asked!;
    const points = () => prediction.state.getState().asked!.points;
    prediction.draw([
      { step: from + 5, value: 3 },
      { step: from + 9, value: 4 },
    ]);
    expect(points()[0]).toEqual({ step: from, value: sharpness });
    expect(points().at(-1)).toEqual({ step: from + 9, value: 4 });
    for (const choice of [0, 1, 2]) {
      prediction.choose(choice);
      expect(points()[0]).toEqual({ step: from, value: sharpness });
      expect(points().at(-1)!.step).toBe(to);
    }
    presentation.reveal();
    const before = points();
    prediction.draw([]);
    prediction.choose(0);
    expect(points()).toBe(before);
  });

  it('says why a preset could not be opened', () => {
    const { presentation, session } = now;
    session.setState({
      linkFaults: [{ path: 'preset', found: '', allowed: '', text: 'It cannot be loaded.' }],
    });
    expect(presentation.state.getState().said.text).toBe('It cannot be loaded.');
  });

  it('says that a stage has not been reached', () => {
    now.presentation.jump(3);
    expect(now.presentation.state.getState().said.text).toContain('has not been reached');
    expect(now.view.getState().scrub).toBeNull();
  });
});
