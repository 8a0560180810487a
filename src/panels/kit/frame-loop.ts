/**
 * One loop for everything that is drawn. What the reader did, or what React has rendered, is drawn whole at the next
 * display frame: texts and lines must agree. What the run did waits its turn: a frame draws those that have waited
 * longest until its budget is spent, and leaves the others to the next frame. At least one gets its turn a frame and
 * whoever was drawn stands at the end of the line, so that none is starved; once nothing new comes, all have been drawn
 * as they are. What is asked for while a frame is drawn still belongs to that frame. Nothing runs while nothing changes.
 */
export interface FrameLoop {
  /** Draws at the next display frame; asking again before it changes nothing. */
  request(draw: () => void): void;
  /** Draws in its turn, at the next display frame or a few later. */
  requestTurn(draw: () => void): void;
  cancel(draw: () => void): void;
}

/**
 * ms of script a frame from which no further turn begins. Putting what was drawn on the screen costs the browser as much
 * again and more, and all of it should fit into a frame of 16 ms.
 */
const BUDGET = 4;

export function createFrameLoop(
  nextFrame: (callback: () => void) => void,
  now: () => number = () => performance.now(),
): FrameLoop {
  const prompt = new Set<() => void>();
  const turns = new Set<() => void>();
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    nextFrame(run);
  };
  const take = (draw: () => void): void => {
    prompt.delete(draw);
    turns.delete(draw);
    try {
      draw();
    } catch (error) {
      // What one cannot draw must not keep the others from being drawn.
      reportError(error);
    }
  };
  const run = (): void => {
    asked = false;
    const began = now();
    for (const draw of prompt) take(draw);
    for (const draw of turns) {
      take(draw);
      for (const other of prompt) take(other);
      if (now() - began >= BUDGET) break;
    }
    if (turns.size > 0) ask();
  };
  return {
    request(draw) {
      prompt.add(draw);
      ask();
    },
    requestTurn(draw) {
      turns.add(draw);
      ask();
    },
    cancel(draw) {
      prompt.delete(draw);
      turns.delete(draw);
    },
  };
}

/** The page's own loop, on which its traces and readings are too. */
export const displayFrames = createFrameLoop((callback) => requestAnimationFrame(callback));
