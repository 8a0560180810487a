/**
 * Parts of the page are put up one after another, each in a task of its own: no task is long, the first parts are seen
 * while the last are still being made, and what comes from the worker gets in between. Tasks of a message channel are
 * never delayed, as timers are in a tab that nobody looks at.
 */
import { useEffect, useState } from 'react';

const waiting: (() => void)[] = [];
const channel = new MessageChannel();
let asked = false;
const ask = (): void => {
  if (asked || waiting.length === 0) return;
  asked = true;
  channel.port2.postMessage(null);
};
channel.port1.onmessage = () => {
  try {
    waiting.shift()?.();
  } finally {
    // Asked for afterwards, so that what the task has asked for itself, a rendering above all, comes in between.
    asked = false;
    ask();
  }
};

/** Runs a task once those that wait already have run. Returns the way to call it off. */
export function inTurn(task: () => void): () => void {
  waiting.push(task);
  ask();
  return () => {
    const at = waiting.indexOf(task);
    if (at >= 0) waiting.splice(at, 1);
  };
}

export function nextTurn(): Promise<void> {
  return new Promise((done) => inTurn(done));
}

/** How many of several parts may be there by now: one more at each turn. */
export function useTurns(all: number): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => (turns < all ? inTurn(() => setTurns(turns + 1)) : undefined), [turns, all]);
  return Math.min(turns, all);
}
