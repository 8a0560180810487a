/** Workers that a test drives by hand, over the pool's own protocol, and a clock that it moves. */
import type { PoolClock, SweepWorkerLike } from '../../src/sweep/pool.ts';
import type { FromSweepWorker, ToSweepWorker } from '../../src/sweep/protocol.ts';
import type { RunSummary } from '../../src/sweep/summary.ts';
import type { RunRecord, RunTask } from '../../src/sweep/task.ts';

export class FakeWorker implements SweepWorkerLike {
  onmessage: ((message: FromSweepWorker) => void) | null = null;
  onend: ((cause: string) => void) | null = null;
  terminated = false;
  readonly received: ToSweepWorker[] = [];
  /** The first is under way. */
  readonly tasks: RunTask[] = [];

  get task(): RunTask | null {
    return this.tasks[0] ?? null;
  }

  postMessage(message: ToSweepWorker): void {
    this.received.push(message);
    if (message.type === 'run') this.tasks.push(message.task);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(step: number, patience = 0): void {
    this.onmessage?.({ type: 'progress', index: this.task!.index, step, patience, first: 0, columns: [] });
  }

  /** The run under way is nearly done. */
  end(): void {
    this.onmessage?.({ type: 'ending', index: this.task!.index });
  }

  finish(): void {
    const { index } = this.tasks.shift()!;
    this.onmessage?.({ type: 'done', index, record: recordOf(index) });
  }
}

export function recordOf(index: number): RunRecord {
  const summary = { steps: index } as RunSummary;
  return { index, learningRate: 1, second: null, summary, events: [], digest: `digest ${index}` };
}

export function taskAt(index: number): RunTask {
  return { index } as RunTask;
}

export class FakeClock implements PoolClock {
  #now = 0;
  #tasks: { readonly every: number; due: number; readonly task: () => void }[] = [];

  now = (): number => this.#now;

  every = (milliseconds: number, task: () => void): (() => void) => {
    const entry = { every: milliseconds, due: this.#now + milliseconds, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry);
    };
  };

  get waiting(): number {
    return this.#tasks.length;
  }

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#tasks.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.#now = next.due;
      next.due += next.every;
      next.task();
    }
    this.#now = end;
  }

  /** A laptop that slept: time passes, and timers come late. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of this.#tasks) entry.due = this.#now;
    this.pass(0);
  }
}
