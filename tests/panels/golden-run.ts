/** A golden trajectory as the channels and events of a run, for panels to show without a simulation. */
import type { Channel, Quantity, SimulationEvent } from '../../src/core/simulation/frame.ts';
import type { FrameBlock } from '../../src/worker/protocol.ts';

type Columns = Readonly<Record<string, readonly (number | null)[]>>;

export interface GoldenFile {
  readonly name: string;
  readonly eta: number;
  readonly t_hit: number;
  readonly theta0: readonly number[];
  readonly problem: {
    readonly sizes: readonly number[];
    readonly act: string;
    readonly X: readonly (readonly number[])[];
    readonly Y: readonly (readonly number[])[];
  };
  readonly pre: Columns;
  readonly eos: Columns;
  readonly eos_info: {
    readonly xkick_delta: number;
    readonly x0?: number;
    readonly theta_hit: readonly number[];
  };
}

export interface GoldenRun {
  readonly channels: readonly Channel[];
  readonly events: readonly SimulationEvent[];
  /** By channel: one value a step, NaN before it begins. */
  readonly columns: readonly Float64Array[];
  readonly length: number;
}

/** Which column of the file each reference's loss is read from; x, y, distance and sharpness follow its name. */
const predictions: Readonly<Record<string, readonly [name: string, loss: string]>> = {
  semilocal: ['sl', 'Lu_sl'],
  paper: ['auth', 'L_auth'],
  predicted: ['genX', 'L_genX'],
  generalized: ['authF', 'Lu_authF'],
  cubic: ['tay', 'Lu_tay'],
  map: ['2d', 'L_2d'],
};

export function goldenRun(file: GoldenFile, length = Number.POSITIVE_INFINITY): GoldenRun {
  const hit = file.t_hit;
  const total = Math.min(length, hit + file.eos.t!.length);
  const channels: Channel[] = [];
  const columns: Float64Array[] = [];
  const add = (
    id: string,
    quantity: Quantity,
    atEdge: readonly (number | null)[] | undefined,
    before?: readonly (number | null)[],
  ): void => {
    if (atEdge === undefined) return;
    const column = new Float64Array(total).fill(Number.NaN);
    before?.forEach((value, i) => {
      const step = file.pre.t![i]!;
      if (step < Math.min(hit, total)) column[step] = value ?? Number.NaN;
    });
    for (let step = hit; step < total; step++) column[step] = atEdge[step - hit] ?? Number.NaN;
    channels.push({ id, label: id, quantity, source: id.split('.')[0]! });
    columns.push(column);
  };
  const { pre, eos } = file;
  add('gd.loss', 'loss', eos.L, pre.loss);
  add('gd.sharpness', 'sharpness', eos.S, pre.lam1);
  add('gd.lambda2', 'sharpness', eos.l2, pre.lam2);
  add('gd.lambda3', 'sharpness', eos.l3, pre.lam3);
  const constant = (value: number): readonly number[] => Array<number>(total).fill(value);
  const steps = file.pre.t!;
  add(
    'gd.threshold',
    'threshold',
    constant(2 / file.eta),
    steps.map(() => 2 / file.eta),
  );
  add(
    'gd.learningRate',
    'learning-rate',
    constant(file.eta),
    steps.map(() => file.eta),
  );
  add('gd.x', 'swing', eos.x);
  add('gd.y', 'offset', eos.y);
  add('gd.deviation', 'deviation', eos.dist);
  add('constrained.loss', 'loss', eos.Ld);
  add('constrained.sharpness', 'sharpness', eos.Sd);
  add('constrained.lambda2', 'sharpness', eos.l2d);
  add('constrained.lambda3', 'sharpness', eos.l3d);
  add('theory.alpha', 'rate', eos.alpha);
  add('theory.beta', 'rate', eos.beta);
  add('theory.delta', 'rate', eos.delta);
  add(
    'theory.epsilon',
    'rate',
    eos.alpha!.map((alpha) => file.eta * Math.sqrt(alpha!)),
  );
  const quarter = (i: number): number => {
    const far = Math.abs(eos.x![i]!) > eos.delta![i]!;
    return eos.y![i]! > 0 ? (far ? 3 : 2) : far ? 4 : 1;
  };
  add(
    'theory.stage',
    'work',
    eos.x!.map((_, i) => quarter(i)),
  );
  for (const [id, [name, loss]] of Object.entries(predictions)) {
    const own = eos[`x_${name}`] === undefined && id === 'paper' ? 'gen' : name;
    add(`${id}.loss`, 'loss', eos[loss] ?? eos[`L_${own}`]);
    add(`${id}.sharpness`, 'sharpness', eos[`S_${own}`]);
    add(`${id}.x`, 'swing', eos[`x_${own}`]);
    add(`${id}.y`, 'offset', eos[`y_${own}`]);
    add(`${id}.deviation`, 'deviation', eos[`dist_${own}`]);
    const error = eos[`err_${own}`];
    add(`${id}.distance`, 'deviation', error);
    add(
      `${id}.displacementError`,
      'error',
      error?.map((e, i) => (e! > 0 ? e! / eos.dist![i]! : null)),
    );
    add(
      `${id}.sharpnessError`,
      'error',
      eos[`S_${own}`]?.map((s, i) => Math.abs(s! - eos.S![i]!) * file.eta || null),
    );
  }
  add('flow.loss', 'loss', eos.Lgf);
  add('flow.sharpness', 'sharpness', eos.Sgf);
  add('flow.deviation', 'deviation', eos.dgf);
  add('central.loss', 'loss', eos.Lcf);
  add('central.sharpness', 'sharpness', eos.Scf);
  add('central.deviation', 'deviation', eos.dcf);
  return { channels, columns, events: eventsOf(file, total), length: total };
}

/** Steps from ≤ t < to of a run as one block. */
export function goldenBlock(run: GoldenRun, from: number, to: number): FrameBlock {
  const count = to - from;
  const values = new Float64Array(run.columns.length * count);
  run.columns.forEach((column, c) => {
    values.set(column.subarray(from, to), c * count);
  });
  return { type: 'frames', run: 1, first: from, count, capacity: count, buffer: values.buffer };
}

function eventsOf(file: GoldenFile, total: number): readonly SimulationEvent[] {
  const step = file.t_hit;
  if (step >= total) return [];
  const events: SimulationEvent[] = [
    {
      kind: 'hit',
      step,
      source: 'gd',
      value: file.eos.S![0]!,
      text: `Sharpness met 2/η at step ${step}.`,
    },
  ];
  const { x0 = 0, xkick_delta: kick } = file.eos_info;
  if (x0 > 0) events.push({ kind: 'nudge', step, source: 'gd', value: x0, text: `Nudged by ${x0} along u.` });
  if (kick > 0)
    events.push({ kind: 'kick', step, source: 'gd', value: kick, text: `Kicked by ${kick} δ along u.` });
  return events;
}
