/** One run of a sweep on its way: steps in portions of any size, with the same result for all of them. */
import { testError } from '../core/problems/test-error.ts';
import type { SimulationEvent } from '../core/simulation/frame.ts';
import type { OpenedRun } from '../description/open-run.ts';
import { Summarizer } from './summary.ts';
import type { RunRecord, RunTask } from './task.ts';

export class Performance {
  readonly #task: RunTask;
  readonly #opened: OpenedRun;
  readonly #summarizer: Summarizer;
  readonly #row: Float64Array;
  readonly #lossAt: number;
  readonly #thresholdAt: number;
  readonly #eigenvalues: Float64Array;
  readonly #eigenvaluesAt: readonly number[];
  readonly #events: SimulationEvent[] = [];
  #hit = -1;
  #stopped = false;

  constructor(opened: OpenedRun, task: RunTask) {
    this.#task = task;
    this.#opened = opened;
    const { channels } = opened.simulation;
    const ids = channels.map(({ id }) => id);
    this.#row = new Float64Array(ids.length);
    this.#lossAt = ids.indexOf('gd.loss');
    this.#thresholdAt = ids.indexOf('gd.threshold');
    this.#eigenvaluesAt = ids.flatMap((id, place) => (/^gd\.(sharpness|lambda\d)$/.test(id) ? [place] : []));
    this.#eigenvalues = new Float64Array(this.#eigenvaluesAt.length);
    this.#summarizer = new Summarizer(task.learningRate, task.commonTime);
  }

  get step(): number {
    return this.#opened.simulation.step;
  }

  get ended(): boolean {
    return this.#stopped || this.#opened.simulation.ended;
  }

  /** Computes the next step; false, doing nothing, once the run has ended. The values are in `row` until the next call. */
  advance(): boolean {
    if (this.ended) return false;
    const { simulation } = this.#opened;
    const row = this.#row;
    const wrote = simulation.writeFrame(row, 0, 1);
    for (const event of simulation.takeEvents()) {
      this.#events.push(event);
      if (event.kind === 'hit' && this.#hit < 0) this.#hit = event.step;
    }
    if (!wrote) return false;
    const loss = row[this.#lossAt]!;
    this.#eigenvaluesAt.forEach((place, i) => {
      this.#eigenvalues[i] = row[place]!;
    });
    this.#summarizer.observe({ loss, eigenvalues: this.#eigenvalues, threshold: row[this.#thresholdAt]! });
    this.#stopped = !simulation.ended && this.#stopsAt(loss);
    return true;
  }

  /** The newest frame: a view. */
  get row(): Float64Array {
    return this.#row;
  }

  record(): RunRecord {
    const { simulation, problem } = this.#opened;
    const { index, learningRate, second } = this.#task;
    const diverged = this.#events.some(({ kind }) => kind === 'diverged');
    const end = diverged ? 'diverged' : this.#stopped ? 'stopped' : 'finished';
    const error = diverged ? Number.NaN : testError(problem, simulation.theta());
    return {
      index,
      learningRate,
      second,
      summary: this.#summarizer.summary({ hit: this.#hit, end, testError: error }),
      events: this.#events,
      digest: simulation.digest(),
    };
  }

  #stopsAt(loss: number): boolean {
    const { stop } = this.#task;
    if (stop.kind === 'loss') return loss < stop.below;
    return stop.kind === 'edge' && this.#hit >= 0 && this.step >= this.#hit + stop.steps;
  }
}
