/**
 * Derivatives of four networks in both executors, one thread, against the peak of WebAssembly SIMD and, where it is
 * installed, against PyTorch and TensorFlow.js. Shares count the flop of matrix products alone.
 */
import { readFile } from 'node:fs/promises';
import { buildKernels } from '../scripts/build-kernels.ts';
import { type CompileOptions, compile } from '../src/core/autodiff/compile.ts';
import type { ExecutorFactory } from '../src/core/autodiff/executor.ts';
import { OPERATION, STRIDE } from '../src/core/autodiff/instruction.ts';
import { backwardProgram, forwardProgram, type Plan } from '../src/core/autodiff/plan.ts';
import { createTypescriptExecutor } from '../src/core/autodiff/typescript-executor.ts';
import { loadWebAssembly } from '../src/kernels/wasm-executor.ts';
import { bestTime } from './best-time.ts';
import { askPeer, type Peer, peers } from './peers/ask-peer.ts';
import type { Benchmark, Report } from './report.ts';
import { loadPeak, type Peak } from './wasm-peak.ts';
import { describe, directionOf, graphOf, thetaOf, type Workload, workloads } from './workloads.ts';

const BUDGET_MS = 500;
const ACTIVATIONS = ['relu', 'tanh'] as const;

type Derivative = 'gradient' | 'product' | 'cached' | 'third';

interface Pass {
  readonly words: string;
  readonly order: CompileOptions['backwardOrder'];
  /** Order by order; a cached product leaves out order 0, which is known. */
  readonly from: 0 | 1;
}

const passes: Readonly<Record<Derivative, Pass>> = {
  gradient: { words: 'gradient', order: 0, from: 0 },
  product: { words: 'gradient and Hessian-vector product', order: 1, from: 0 },
  cached: { words: 'Hessian-vector product at a known point', order: 1, from: 1 },
  third: { words: '∇³L(u,u) from scratch', order: 2, from: 0 },
};

/** Reached share, in percent, of a gradient with relu: set against a loop with literals that gave 15.7 GFLOP/s. */
const SHARE_TARGETS: Readonly<Record<string, number>> = { W1: 55, W2: 65, W3: 87, W4: 95 };
/** How many times as fast as PyTorch with tanh. */
const PYTORCH_TARGETS: Readonly<Record<string, { gradient: number; third: number }>> = {
  W1: { gradient: 15, third: 30 },
  W2: { gradient: 1.5, third: 3 },
  W3: { gradient: 0.4, third: 1.2 },
  W4: { gradient: 0.3, third: 0.6 },
};

export default (async (report) => {
  const loaded = await loadWebAssembly(new Uint8Array(await readFile(await buildKernels())));
  if ('reason' in loaded) throw new Error(loaded.reason);
  const executors = { WebAssembly: loaded.createExecutor, TypeScript: createTypescriptExecutor };
  const measurePeak = await loadPeak();
  // Measured again beside every network: what disturbs a round of the loop must not make the shares look better.
  let peak = measurePeak();
  const rates: { readonly workload: Workload; readonly activation: string; readonly rate: number }[] = [];
  const times = new Map<string, number>();
  for (const workload of workloads) {
    for (const activation of ACTIVATIONS) {
      for (const [derivative, pass] of Object.entries(passes) as [Derivative, Pass][]) {
        const plan = compile(graphOf(workload, activation), { backwardOrder: pass.order });
        const flop = flopOf(plan, programsOf(pass));
        for (const [name, create] of Object.entries(executors)) {
          const milliseconds = timePass(create, plan, workload, pass);
          times.set(`${workload.name} ${activation} ${derivative} ${name}`, milliseconds);
          const rate = flop / (milliseconds * 1e6);
          report({
            name: `${describe(workload)}, ${activation}: ${pass.words}, ${name}`,
            value: milliseconds,
            unit: 'ms',
            note: `${rate.toFixed(1)} GFLOP/s`,
          });
          if (derivative === 'gradient' && name === 'WebAssembly') rates.push({ workload, activation, rate });
        }
      }
      peak = greater(peak, measurePeak());
    }
  }
  report({ name: 'WebAssembly SIMD, register loop', value: peak.registers, unit: 'GFLOP/s' });
  report({
    name: 'WebAssembly SIMD, register loop with literals',
    value: peak.literals,
    unit: 'GFLOP/s',
    note: 'what a plain loop shows: engines build literals anew in every round',
  });
  for (const { workload, activation, rate } of rates) {
    report({
      name: `${workload.name}, ${activation}: gradient, share of the register loop with literals`,
      value: (100 * rate) / peak.literals,
      unit: '%',
      ...(activation === 'relu' && { target: `≥ ${SHARE_TARGETS[workload.name]}` }),
      note: `${Math.round((100 * rate) / peak.registers)} % of the loop without`,
    });
  }
  for (const peer of peers) await compareWith(peer, report, times);
}) satisfies Benchmark;

function greater(a: Peak, b: Peak): Peak {
  return { registers: Math.max(a.registers, b.registers), literals: Math.max(a.literals, b.literals) };
}

function programsOf({ order, from }: Pass): number[] {
  const programs: number[] = [];
  for (let k = from; k <= order; k++) programs.push(forwardProgram(k), backwardProgram(k));
  return programs;
}

function timePass(create: ExecutorFactory, plan: Plan, workload: Workload, pass: Pass): number {
  const { arena, run } = create(plan);
  arena.set(thetaOf(workload), plan.theta);
  if (plan.direction >= 0) arena.set(directionOf(plan.parameters), plan.direction);
  for (const program of programsOf({ ...pass, from: 0 })) run(program);
  const programs = programsOf(pass);
  return bestTime(() => {
    for (const program of programs) run(program);
  }, BUDGET_MS);
}

function flopOf({ programs }: Plan, used: readonly number[]): number {
  let flop = 0;
  for (const program of used.map((place) => programs[place]!)) {
    for (let at = 0; at < program.length; at += STRIDE) {
      const [operation, , rows, columns, depth] = program.subarray(at, at + STRIDE);
      if (operation === OPERATION.product) flop += 2 * rows! * columns! * depth!;
    }
  }
  return flop;
}

async function compareWith(peer: Peer, report: Report, times: ReadonlyMap<string, number>): Promise<void> {
  const found = await askPeer(peer, workloads);
  if (found === undefined) return;
  for (const row of found.rows) {
    for (const derivative of ['gradient', 'product', 'third'] as const) {
      const theirs = row[derivative];
      if (theirs === undefined) continue;
      const ours = times.get(`${row.name} ${row.activation} ${derivative} WebAssembly`)!;
      const target =
        peer.name === 'PyTorch' && row.activation === 'tanh' && derivative !== 'product'
          ? PYTORCH_TARGETS[row.name]?.[derivative]
          : undefined;
      report({
        name: `${row.name}, ${row.activation}: ${passes[derivative].words}, speed against ${peer.name}`,
        value: theirs / ours,
        unit: '×',
        ...(target !== undefined && { target: `≥ ${target}` }),
        note: `${peer.name} ${found.version}, ${peer.conditions}: ${theirs.toPrecision(3)} ms`,
      });
    }
  }
}
