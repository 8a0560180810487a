/** A sweep that the page follows while it runs: the page's workers, clock and data files. */
import { SWEPT_CHANNELS, type SweepTraces } from '../../panels/sweep/sweep-traces.ts';
import { LiveSweep, type LiveSweepOptions } from '../../sweep/live-sweep.ts';
import { dataAddress, workerCount } from './sweep-workers.ts';

/** Between two tellings of progress: figures that change faster than this cannot be read. */
const PROGRESS_MS = 150;

type Workers = Pick<LiveSweepOptions, 'createWorker' | 'keepWorker'>;

export function liveSweepInto(traces: SweepTraces, workers: Workers): LiveSweep {
  return new LiveSweep({
    ...workers,
    workers: workerCount(),
    files: dataAddress(),
    clock: {
      now: () => performance.now(),
      every(milliseconds, task) {
        const timer = setInterval(task, milliseconds);
        return () => clearInterval(timer);
      },
    },
    channels: SWEPT_CHANNELS.map(({ id }) => id),
    sink: traces,
    schedule: (task) => void setTimeout(() => requestAnimationFrame(task), PROGRESS_MS),
  });
}
