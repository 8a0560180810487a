/**
 * One loop for everything that is drawn: whoever has something new asks for a frame, and all are drawn in the same
 * display frame, each once. What is asked for while a frame is drawn still belongs to that frame, so that traces
 * that tell their listeners and charts that draw share one. Nothing runs while nothing changes.
 */
export interface FrameLoop {
  /** Draws at the next display frame; asking again before it changes nothing. */
  request(draw: () => void): void;
  cancel(draw: () => void): void;
}

export function createFrameLoop(nextFrame: (callback: () => void) => void): FrameLoop {
  const waiting = new Set<() => void>();
  let asked = false;
  const run = (): void => {
    asked = false;
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
    }
  };
  return {
    request(draw) {
      waiting.add(draw);
      if (asked) return;
      asked = true;
      nextFrame(run);
    },
    cancel: (draw) => waiting.delete(draw),
  };
}

/** The page's own loop; `createTraces(displayFrames.request)` puts traces on it too. */
export const displayFrames = createFrameLoop((callback) => requestAnimationFrame(callback));
