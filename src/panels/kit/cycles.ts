/**
 * How many cycles of the run a prediction followed. A cycle is a spike of the swing: a maximum of
 * e_t = √((x_t² + x_{t+1}²)/2) over ±REACH steps that exceeds δ/2. A prediction followed it if it has a spike within a
 * tenth of the time since the spike before, and within a factor of 1.2 of its height. The bounds are those of the golden
 * files (tests/golden/README.md). A spike is judged once its prediction cannot come any more.
 */
import type { Traces } from '../../store/traces.ts';

const REACH = 6;
const IN_TIME = 0.1;
const IN_HEIGHT = 1.2;

interface Spike {
  readonly at: number;
  readonly height: number;
}

interface Watch {
  run: number;
  next: number;
  spikes: Spike[];
}

export interface Cycles {
  readonly followed: number;
  readonly of: number;
}

const watches = new WeakMap<Traces, Map<string, Watch>>();

/** Cycles up to a step; what has been looked at is not looked at again. */
export function cyclesOf(traces: Traces, id: string, step: number): Cycles {
  const start = traces.firstStep('gd.x');
  if (start < 0) return { followed: 0, of: 0 };
  const predicted = spikesOf(traces, `${id}.x`, start);
  let before = start;
  let followed = 0;
  let of = 0;
  for (const spike of spikesOf(traces, 'gd.x', start)) {
    const late = IN_TIME * (spike.at - before);
    before = spike.at;
    if (spike.at + late + REACH + 1 > step) break;
    of += 1;
    if (predicted.some((other) => matches(spike, other, late))) followed += 1;
  }
  return { followed, of };
}

function matches(spike: Spike, other: Spike, late: number): boolean {
  const ratio = other.height / spike.height;
  return Math.abs(other.at - spike.at) <= late && ratio <= IN_HEIGHT && ratio >= 1 / IN_HEIGHT;
}

function spikesOf(traces: Traces, channel: string, start: number): readonly Spike[] {
  let ofTraces = watches.get(traces);
  if (ofTraces === undefined) {
    ofTraces = new Map();
    watches.set(traces, ofTraces);
  }
  let watch = ofTraces.get(channel);
  if (watch === undefined || watch.run !== traces.run) {
    watch = { run: traces.run, next: start + REACH, spikes: [] };
    ofTraces.set(channel, watch);
  }
  for (; watch.next + REACH + 1 < traces.end; watch.next++) {
    const height = swing(traces, channel, watch.next);
    if (
      height > traces.value('theory.delta', watch.next) / 2 &&
      isHighest(traces, channel, watch.next, height)
    )
      watch.spikes.push({ at: watch.next, height });
  }
  return watch.spikes;
}

/** Both parities together: the swing flips its sign every step. */
function swing(traces: Traces, channel: string, step: number): number {
  const [even, odd] = [traces.value(channel, step), traces.value(channel, step + 1)];
  return Math.sqrt((even * even + odd * odd) / 2);
}

function isHighest(traces: Traces, channel: string, step: number, height: number): boolean {
  for (let t = step - REACH; t <= step + REACH; t++)
    if (t !== step && !(swing(traces, channel, t) <= height)) return false;
  return true;
}
