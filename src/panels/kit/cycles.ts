/**
 * How many cycles of the run a prediction followed. A cycle is a spike of the swing: a maximum of
 * e_t = √((x_t² + x_{t+1}²)/2) over ±REACH steps that exceeds δ/2. A prediction followed it if it has a spike within a
 * tenth of the time since the spike before, and within a factor of 1.2 of its height. The bounds are those of the golden
 * files (tests/golden/README.md). A spike is judged once its prediction cannot come any more.
 */
import { bisector } from 'd3';
import type { Traces } from '../../store/traces.ts';

const REACH = 6;
const IN_TIME = 0.1;
const IN_HEIGHT = 1.2;

interface Spike {
  readonly at: number;
  readonly height: number;
}

interface Watch {
  readonly run: number;
  next: number;
  readonly spikes: Spike[];
}

export interface Cycles {
  readonly followed: number;
  readonly of: number;
}

const watches = new WeakMap<Traces, Map<string, Watch>>();

/** What was found of each spike of the run, in order. */
interface Judgement {
  readonly run: number;
  /** The first step at which all of them up to this one are judged. */
  readonly from: number[];
  /** How many up to this one were followed. */
  readonly followed: number[];
}

const judgements = new WeakMap<Traces, Map<string, Judgement>>();

/** Cycles up to a step; what has been looked at is not looked at again. */
export function cyclesOf(traces: Traces, id: string, step: number): Cycles {
  const start = traces.firstStep('gd.x');
  if (start < 0) return { followed: 0, of: 0 };
  const judgement = ofChannel(judgements, traces, id, () => ({ run: traces.run, from: [], followed: [] }));
  judge(
    judgement,
    spikesOf(traces, 'gd.x', start),
    spikesOf(traces, `${id}.x`, start),
    start,
    traces.end - 1,
  );
  const of = bisectRight(judgement.from, step);
  return { followed: judgement.followed[of - 1] ?? 0, of };
}

/** Goes on with the spikes whose predictions cannot come any more at a step. */
function judge(
  { from, followed }: Judgement,
  spikes: readonly Spike[],
  predicted: readonly Spike[],
  start: number,
  step: number,
): void {
  for (let i = from.length; i < spikes.length; i++) {
    const spike = spikes[i]!;
    const late = IN_TIME * (spike.at - (spikes[i - 1]?.at ?? start));
    const decided = Math.max(spike.at + late + REACH + 1, from.at(-1) ?? 0);
    if (decided > step) return;
    const first = bisectLeft(predicted, spike.at - late);
    let met = false;
    for (let k = first; !met && k < predicted.length && predicted[k]!.at <= spike.at + late; k++)
      met = alike(spike, predicted[k]!);
    from.push(decided);
    followed.push((followed.at(-1) ?? 0) + (met ? 1 : 0));
  }
}

const bisectRight = bisector((at: number) => at).right;
const bisectLeft = bisector(({ at }: Spike) => at).left;

function alike(spike: Spike, other: Spike): boolean {
  const ratio = other.height / spike.height;
  return ratio <= IN_HEIGHT && ratio >= 1 / IN_HEIGHT;
}

/** What is kept of a channel, as long as the run is the same. */
function ofChannel<T extends { readonly run: number }>(
  kept: WeakMap<Traces, Map<string, T>>,
  traces: Traces,
  channel: string,
  begin: () => T,
): T {
  const ofTraces = kept.get(traces) ?? new Map<string, T>();
  kept.set(traces, ofTraces);
  const found = ofTraces.get(channel);
  if (found !== undefined && found.run === traces.run) return found;
  const begun = begin();
  ofTraces.set(channel, begun);
  return begun;
}

function spikesOf(traces: Traces, channel: string, start: number): readonly Spike[] {
  const watch = ofChannel(watches, traces, channel, () => ({
    run: traces.run,
    next: start + REACH,
    spikes: [],
  }));
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
