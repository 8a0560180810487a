import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFrameLoop } from '../../../src/panels/kit/frame-loop.ts';

/** A loop whose display frames and clock the test turns by hand. */
function withFrames() {
  const frames: (() => void)[] = [];
  let time = 0;
  const loop = createFrameLoop(
    (callback) => frames.push(callback),
    () => time,
  );
  /** Something to draw that takes so many ms. */
  const taking = (milliseconds: number) =>
    vi.fn(() => {
      time += milliseconds;
    });
  return { frames, loop, taking };
}

describe('the frame loop', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('draws each once a frame, in one frame', () => {
    const { frames, loop } = withFrames();
    const [a, b] = [vi.fn(), vi.fn()];
    for (const draw of [a, b, a, a]) loop.request(draw);
    expect(frames.length).toBe(1);
    frames.pop()!();
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 1]);
    expect(frames.length).toBe(0);
    loop.request(b);
    frames.pop()!();
    expect([a.mock.calls.length, b.mock.calls.length]).toEqual([1, 2]);
  });

  it('draws within the same frame what is asked for while drawing', () => {
    const { frames, loop } = withFrames();
    const [chart, inTurn] = [vi.fn(), vi.fn()];
    loop.request(() => {
      loop.request(chart);
      loop.requestTurn(inTurn);
    });
    frames.pop()!();
    expect(chart).toHaveBeenCalledTimes(1);
    expect(inTurn).toHaveBeenCalledTimes(1);
  });

  it('does not draw what was cancelled, and asks again afterwards', () => {
    const { frames, loop } = withFrames();
    const draw = vi.fn();
    for (const ask of [loop.request, loop.requestTurn]) {
      draw.mockClear();
      ask(draw);
      loop.cancel(draw);
      frames.pop()!();
      expect(draw).not.toHaveBeenCalled();
      ask(draw);
      frames.pop()!();
      expect(draw).toHaveBeenCalledTimes(1);
    }
  });

  it('draws whole what was asked for without a turn, however long it takes', () => {
    const { frames, loop, taking } = withFrames();
    const all = Array.from({ length: 20 }, () => taking(10));
    for (const draw of all) loop.request(draw);
    frames.pop()!();
    for (const draw of all) expect(draw).toHaveBeenCalledTimes(1);
    expect(frames.length).toBe(0);
  });

  it('begins no turn once the budget is spent, and draws everybody in a few frames', () => {
    const { frames, loop, taking } = withFrames();
    const all = Array.from({ length: 16 }, () => taking(1.5));
    for (const draw of all) loop.requestTurn(draw);
    const drawn = () => all.reduce((sum, draw) => sum + draw.mock.calls.length, 0);
    let before = 0;
    let count = 0;
    for (let frame = frames.pop(); frame !== undefined; frame = frames.pop()) {
      frame();
      count += 1;
      expect(drawn() - before).toBeGreaterThan(0);
      expect(drawn() - before).toBeLessThan(6);
      before = drawn();
    }
    for (const draw of all) expect(draw).toHaveBeenCalledTimes(1);
    expect(count).toBeLessThan(8);
  });

  it('starves nobody: with news at every frame, all are drawn equally often', () => {
    const { frames, loop, taking } = withFrames();
    const all = Array.from({ length: 13 }, (_, i) => taking(0.5 + 0.4 * i));
    // Where what is prompt leaves no time at all, there is still a turn a frame.
    const prompt = taking(50);
    for (let frame = 0; frame < 1300; frame++) {
      if (frame >= 650) loop.request(prompt);
      for (const draw of all) loop.requestTurn(draw);
      frames.pop()!();
    }
    const counts = all.map((draw) => draw.mock.calls.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(Math.min(...counts)).toBeGreaterThan(100);
  });

  it('goes on with the others where one cannot be drawn', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const { frames, loop } = withFrames();
    const others = [vi.fn(), vi.fn()];
    const broken = () => {
      throw new Error('no');
    };
    for (const draw of [broken, others[0]!]) loop.request(draw);
    for (const draw of [broken, others[1]!]) loop.requestTurn(draw);
    frames.pop()!();
    for (const draw of others) expect(draw).toHaveBeenCalledTimes(1);
    expect(reported).toHaveBeenCalledTimes(1);
  });
});
