import { describe, expect, it, vi } from 'vitest';
import { createFrameLoop } from '../../../src/panels/kit/frame-loop.ts';

describe('the frame loop', () => {
  const withFrames = () => {
    const frames: (() => void)[] = [];
    return { frames, loop: createFrameLoop((callback) => frames.push(callback)) };
  };

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
    const chart = vi.fn();
    loop.request(() => loop.request(chart));
    frames.pop()!();
    expect(chart).toHaveBeenCalledTimes(1);
  });

  it('does not draw what was cancelled, and asks again afterwards', () => {
    const { frames, loop } = withFrames();
    const draw = vi.fn();
    loop.request(draw);
    loop.cancel(draw);
    frames.pop()!();
    expect(draw).not.toHaveBeenCalled();
    loop.request(draw);
    frames.pop()!();
    expect(draw).toHaveBeenCalledTimes(1);
  });
});
