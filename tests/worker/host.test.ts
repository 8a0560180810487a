import { describe, expect, it } from 'vitest';
import { CAPACITY, CREDITS } from '../../src/worker/frame-blocks.ts';
import { Bench, Counting, described, hosted } from './hosting.ts';

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => i);

describe('the worker’s end', () => {
  it('opens with channels, facts and frame 0, and stands still', async () => {
    const bench = await new Bench().opened();
    expect(bench.posted.map(({ type }) => type)).toEqual(['opened', 'frames', 'digest', 'status']);
    expect(bench.steps).toEqual([0]);
    expect(bench.ofType('status')[0]?.playing).toBe(false);
    await bench.run(10_000);
    expect(bench.steps).toEqual([0]);
  });

  it('computes as many steps as asked and stands still again', async () => {
    const bench = await new Bench().opened();
    bench.host.receive({ type: 'step', run: 1, count: 3 });
    await bench.run();
    expect(bench.steps).toEqual(upTo(3));
    expect(bench.ofType('digest').at(-1)).toMatchObject({ step: 3, digest: '0:0.15;1:0.15;2:0.15;3:0.15;' });
  });

  it('plays to the end, every step once and in order', async () => {
    const bench = await new Bench({ steps: 2000 }).opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    expect(bench.steps).toEqual(upTo(2000));
    expect(bench.ofType('event').map(({ event }) => event.kind)).toEqual(['finished']);
    const types = bench.posted.map(({ type }) => type);
    expect(types.lastIndexOf('frames')).toBeLessThan(types.indexOf('event'));
    expect(types.at(-1)).toBe('status');
    expect(bench.ofType('digest').at(-1)?.step).toBe(2000);
  });

  it('pauses exactly: the frame in work is sent, and none after it', async () => {
    const bench = new Bench({
      during: (step) => {
        bench.time += 1;
        if (step === 100) bench.soon(() => bench.host.receive({ type: 'pause', run: 1 }));
      },
    });
    await bench.opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run(bench.time + 2000);
    const last = bench.steps.length - 1;
    expect(bench.steps).toEqual(upTo(last));
    expect(last).toBeLessThan(100 + 16);
    expect(bench.ofType('digest').at(-1)?.step).toBe(last);
    await bench.run(bench.time + 5000);
    expect(bench.steps.length).toBe(last + 1);
  });

  it.each([10, 1000, Number.POSITIVE_INFINITY])(
    'plays at %d steps a second to the step that it is given, stands there, and plays on from it',
    async (speed) => {
      const bench = await new Bench().opened();
      bench.host.receive({ type: 'play', run: 1, speed, until: 37 });
      await bench.run(bench.time + 5000);
      expect(bench.steps).toEqual(upTo(37));
      expect(bench.ofType('status').at(-1)).toMatchObject({ playing: false });
      expect(bench.ofType('digest').at(-1)?.step).toBe(37);
      // Asked for what is past, it stays.
      bench.host.receive({ type: 'play', run: 1, speed, until: 20 });
      await bench.run(bench.time + 1000);
      expect(bench.steps).toEqual(upTo(37));
      expect(bench.ofType('status').at(-1)).toMatchObject({ playing: false });
      bench.host.receive({ type: 'step', run: 1, count: 3 });
      await bench.run(bench.time + 1000);
      expect(bench.steps).toEqual(upTo(40));
    },
  );

  it.each([1, 10, 100, 1000])('keeps to %d steps a second', async (speed) => {
    const bench = await new Bench().opened();
    const began = bench.time;
    bench.host.receive({ type: 'play', run: 1, speed });
    await bench.run(began + 3000);
    // Frame 0, one step at once, then one each 1/speed; the last display frame may still be owed.
    expect(bench.steps.length).toBeLessThanOrEqual(3 * speed + 2);
    expect(bench.steps.length).toBeGreaterThanOrEqual(Math.floor(3 * speed * 0.98));
    // No more than about sixty blocks a second, and none held back.
    expect(bench.blocks.length).toBeLessThanOrEqual(Math.min(speed, 63) * 3 + 2);
  });

  it('never sends more blocks than the page has acknowledged, and goes on when it does', async () => {
    const bench = await new Bench({ steps: 20_000 }).opened();
    bench.acknowledging = false;
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    const stalled = bench.ofType('frames');
    expect(stalled.length).toBe(1 + CREDITS);
    for (const block of stalled.slice(1)) bench.acknowledge(block);
    await bench.run();
    expect(bench.ofType('frames').length).toBe(1 + 2 * CREDITS);
    bench.acknowledging = true;
    for (const block of bench.ofType('frames').slice(1 + CREDITS)) bench.acknowledge(block);
    await bench.run();
    expect(bench.steps).toEqual(upTo(20_000));
  });

  it('fills returned buffers again', async () => {
    const bench = await new Bench({ steps: 5000 }).opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    const blocks = bench.ofType('frames');
    expect(new Set(blocks.map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(CREDITS + 1);
    expect(blocks.length).toBeGreaterThan(10);
  });

  it('keeps the order of η, and says from which step on it holds', async () => {
    const bench = await new Bench().opened();
    bench.host.receive({ type: 'step', run: 1, count: 2 });
    await bench.run();
    bench.host.receive({ type: 'learning-rate', run: 1, learningRate: 0.5 });
    bench.host.receive({ type: 'step', run: 1, count: 1 });
    await bench.run();
    expect(bench.ofType('learning-rate')).toEqual([
      { type: 'learning-rate', run: 1, step: 3, learningRate: 0.5 },
    ]);
    expect(bench.ofType('digest').at(-1)?.digest).toBe('0:0.15;1:0.15;2:0.15;3:0.5;');
  });

  it('goes on with other references: frames come again from where the simulation takes it up', async () => {
    const bench = await new Bench({ steps: 12 }).opened();
    bench.host.receive({ type: 'step', run: 1, count: 9 });
    await bench.run();
    bench.host.receive({ type: 'references', run: 1, references: ['constrained', 'flow'] });
    await bench.run();
    const [continued] = bench.ofType('continued');
    expect(continued).toMatchObject({ run: 1, from: 5, references: ['constrained', 'flow'] });
    expect(continued?.channels).toHaveLength(5);
    expect(bench.steps).toEqual([...upTo(9), 5, 6, 7, 8, 9]);
    expect(new Float64Array(bench.ofType('frames').at(-1)?.buffer ?? new ArrayBuffer(0))[4 * CAPACITY]).toBe(
      5.4,
    );
    expect(bench.ofType('status').at(-1)?.playing).toBe(false);
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    expect(bench.steps.slice(-3)).toEqual([10, 11, 12]);
    bench.host.receive({ type: 'references', run: 1, references: [] });
    await bench.run();
    expect(bench.steps.slice(-8)).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('does not pass the end of a run that is taken up there', async () => {
    const bench = await new Bench({ steps: 3 }).opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    bench.host.receive({ type: 'references', run: 1, references: ['flow'] });
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    expect(bench.steps).toEqual(upTo(3));
    expect(bench.ofType('status').at(-1)?.playing).toBe(false);
  });

  it('says that a run has diverged, after its last frame', async () => {
    const bench = await new Bench({ divergeAt: 7 }).opened();
    bench.host.receive({ type: 'play', run: 1, speed: 100 });
    await bench.run(1000);
    expect(bench.steps).toEqual(upTo(6));
    expect(bench.ofType('event').map(({ event }) => [event.kind, event.step])).toEqual([['diverged', 7]]);
    expect(bench.ofType('status').at(-1)?.playing).toBe(false);
    bench.host.receive({ type: 'play', run: 1, speed: 100 });
    await bench.run(2000);
    expect(bench.ofType('status').at(-1)?.playing).toBe(false);
    expect(bench.steps.length).toBe(7);
  });

  it('turns exceptions into words, and opens the next run', async () => {
    const bench = await new Bench({ throwAt: 3 }).opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    expect(bench.ofType('refused')[0]?.messages).toEqual(['The computation stopped: out of ideas']);
    bench.opening = () => Promise.reject(new Error('no such file'));
    await bench.opened(2);
    expect(bench.ofType('refused')[1]).toMatchObject({
      run: 2,
      messages: ['The computation stopped: no such file'],
    });
    bench.opening = () => Promise.resolve({ refused: ['Too wide.'] });
    await bench.opened(3);
    expect(bench.ofType('refused')[2]).toMatchObject({ run: 3, messages: ['Too wide.'] });
    bench.opening = ({ learningRate }) => Promise.resolve(hosted(new Counting(learningRate)));
    await bench.opened(4);
    expect(bench.ofType('opened').at(-1)?.run).toBe(4);
  });

  it('builds only the last of several runs opened at once, and obeys no message of another run', async () => {
    const bench = new Bench();
    const opened: number[] = [];
    bench.opening = ({ learningRate }) => {
      opened.push(learningRate);
      return Promise.resolve(hosted(new Counting(learningRate)));
    };
    for (const run of [1, 2, 3]) {
      bench.host.receive({
        type: 'open',
        run,
        description: described({ learningRate: run }),
        resumeAfter: -1,
      });
    }
    bench.host.receive({ type: 'play', run: 2, speed: 10 });
    await bench.run(1000);
    expect(opened).toEqual([3]);
    expect(bench.ofType('opened').map(({ run }) => run)).toEqual([3]);
    expect(bench.steps).toEqual([0]);
  });

  it('plays a run that was asked to play while it was being built', async () => {
    const bench = new Bench({ steps: 50 });
    bench.host.receive({ type: 'open', run: 1, description: described(), resumeAfter: -1 });
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run();
    expect(bench.steps).toEqual(upTo(50));
  });

  it('computes what a lost worker had sent again without sending it, to the same digest', async () => {
    const whole = await new Bench({ steps: 300 }).opened();
    whole.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await whole.run();
    const resumed = await new Bench({ steps: 300 }).opened(1, {}, 123);
    expect(resumed.steps).toEqual([]);
    expect(resumed.ofType('status').at(-1)?.playing).toBe(false);
    resumed.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await resumed.run();
    expect(resumed.steps).toEqual(upTo(300).slice(124));
    expect(resumed.ofType('digest').at(-1)).toEqual(whole.ofType('digest').at(-1));
  });

  it('says nothing of standing still before it has caught up', async () => {
    const bench = new Bench({ during: () => (bench.time += 50) });
    // The rate has something to look back on from the run before.
    bench.host.receive({ type: 'open', run: 1, description: described({ steps: 9 }), resumeAfter: -1 });
    await bench.run(1000);
    bench.host.receive({ type: 'open', run: 2, description: described(), resumeAfter: 40 });
    await bench.run(10_000);
    const second = bench.posted.filter((message) => 'run' in message && message.run === 2);
    expect(second.map(({ type }) => type)).toEqual(['opened', 'digest', 'status']);
  });

  it('says its status four times a second at most, with the speed', async () => {
    const bench = new Bench({ during: () => (bench.time += 5) });
    await bench.opened();
    const began = bench.time;
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    await bench.run(began + 3000);
    bench.host.receive({ type: 'pause', run: 1 });
    await bench.run(bench.time + 100);
    const playing = bench.ofType('status').filter(({ stepsPerSecond }) => stepsPerSecond > 0);
    expect(playing.length).toBeLessThanOrEqual(12);
    expect(playing.length).toBeGreaterThanOrEqual(8);
    for (const { stepsPerSecond, longestStep } of playing) {
      expect(stepsPerSecond).toBeCloseTo(200, 6);
      expect(longestStep).toBeCloseTo(0.005, 9);
    }
  });

  it('answers pings, pictures, spectra and parameters', async () => {
    const bench = await new Bench().opened();
    for (const sight of ['picture', 'spectrum'] as const)
      bench.host.receive({ type: 'look', run: 1, sight, at: null });
    bench.host.receive({ type: 'parameters', run: 1 });
    bench.host.receive({ type: 'ping' });
    expect(bench.posted.slice(-4).map(({ type }) => type)).toEqual(['sight', 'sight', 'parameters', 'pong']);
    expect(bench.ofType('sight').map(({ seen }) => seen.kind)).toEqual(['picture', 'spectrum']);
    expect(bench.ofType('parameters')[0]?.theta).toEqual(Float64Array.of(0));
  });

  it('makes what it is asked to show in parts, between which steps go on and a pause is obeyed', async () => {
    const bench = new Bench({ during: () => (bench.time += 2) });
    let parts = 0;
    const open = bench.opening;
    bench.opening = async (description) => {
      const opened = await open(description);
      if ('refused' in opened) return opened;
      return {
        ...opened,
        *look(_, at) {
          for (; parts < 100; parts += 1) {
            bench.time += 2;
            yield;
          }
          return { kind: 'picture', step: at ?? opened.simulation.step, picture: { kind: 'none' } };
        },
      };
    };
    await bench.opened();
    bench.host.receive({ type: 'play', run: 1, speed: Number.POSITIVE_INFINITY });
    bench.host.receive({ type: 'look', run: 1, sight: 'picture', at: 0 });
    const began = bench.steps.length;
    await bench.run(bench.time + 60);
    expect(parts).toBeGreaterThan(4);
    expect(parts).toBeLessThan(100);
    expect(bench.steps.length).toBeGreaterThan(began + 8);
    bench.host.receive({ type: 'pause', run: 1 });
    const paused = bench.steps.length;
    await bench.run(bench.time + 300);
    expect(bench.steps.length - paused).toBeLessThan(10);
    expect(bench.ofType('sight')).toMatchObject([{ at: 0, seen: { step: 0 } }]);
    // What was asked of one run is forgotten with it.
    parts = 0;
    bench.host.receive({ type: 'look', run: 1, sight: 'picture', at: 0 });
    await bench.opened(2);
    await bench.run(bench.time + 400);
    expect(bench.ofType('sight')).toHaveLength(1);
  });

  it('leaves out what cannot be shown, shows the rest and goes on with the run', async () => {
    const bench = new Bench();
    const open = bench.opening;
    bench.opening = async (description) => {
      const opened = await open(description);
      if ('refused' in opened) return opened;
      return {
        ...opened,
        *look(kind, at) {
          yield;
          if (kind === 'landscape') throw new RangeError('Array buffer allocation failed');
          return yield* opened.look(kind, at);
        },
      };
    };
    await bench.opened();
    for (const sight of ['landscape', 'picture'] as const)
      bench.host.receive({ type: 'look', run: 1, sight, at: null });
    bench.host.receive({ type: 'step', run: 1, count: 3 });
    await bench.run();
    expect(bench.ofType('refused')).toEqual([]);
    expect(bench.ofType('sight').map(({ seen }) => seen.kind)).toEqual(['picture']);
    expect(bench.steps).toEqual(upTo(3));
  });

  it('keeps what it is asked to show until there is a step to show it of', async () => {
    const bench = new Bench();
    bench.host.receive({ type: 'open', run: 1, description: described(), resumeAfter: -1 });
    bench.host.receive({ type: 'look', run: 1, sight: 'picture', at: null });
    await bench.run();
    expect(bench.ofType('sight')).toMatchObject([{ at: null, seen: { kind: 'picture', step: 0 } }]);
  });
});
