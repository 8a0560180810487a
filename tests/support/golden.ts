/** Reads the trajectories of the independent implementation under tests/golden and rebuilds their problems. */
import { readFileSync } from 'node:fs';
import { buildProblem, type Problem } from '../../src/core/problems/problem.ts';
import type { SimulationSettings } from '../../src/core/simulation/settings.ts';

interface GoldenProblem {
  readonly sizes: readonly number[];
  readonly act: string;
  readonly X: readonly (readonly number[])[];
  readonly Y: readonly (readonly number[])[];
}

export interface Golden {
  readonly name: string;
  readonly problem: GoldenProblem;
  readonly eta: number;
  readonly theta0: readonly number[];
  readonly t_hit: number;
  readonly pre: Readonly<Record<'t' | 'loss' | 'lam1' | 'lam2' | 'lam3', readonly number[]>>;
  readonly eos: Readonly<Record<string, readonly number[]>>;
  readonly eos_info: {
    readonly xkick_delta: number;
    readonly x0?: number;
    readonly anchors?: Readonly<Record<string, readonly number[]>>;
  };
  readonly metrics: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface GoldenSweep {
  readonly problem: GoldenProblem;
  readonly theta0: readonly number[];
  readonly runs: readonly {
    readonly eta: number;
    readonly loss: readonly number[];
    readonly eig_t: readonly number[];
    readonly lam1: readonly number[];
  }[];
}

export function loadGolden(name: string): Golden {
  return JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));
}

export function loadGoldenSweep(): GoldenSweep {
  return JSON.parse(readFileSync(new URL('../golden/lr_sweep_silu.json', import.meta.url), 'utf8'));
}

export function goldenProblem(golden: Pick<Golden, 'problem' | 'theta0'>): Problem {
  const { X, Y, sizes, act } = golden.problem;
  const problem = buildProblem(
    {
      model: { kind: 'mlp', widths: sizes.slice(1, -1), activation: act, bias: true },
      data: {
        kind: 'explicit',
        inputs: X.flat(),
        targets: Y.flat(),
        inputWidth: X[0]!.length,
        outputWidth: Y[0]!.length,
      },
      loss: { kind: 'mse', weightDecay: 0 },
      initialization: { kind: 'explicit', values: golden.theta0 },
    },
    [],
  );
  if ('fault' in problem) throw new Error(problem.fault);
  return problem;
}

/** Settings of a golden file's run, with every step measured. */
export function goldenSettings(
  golden: Golden,
  changes: Partial<SimulationSettings> = {},
): SimulationSettings {
  return { ...plainSettings, learningRate: golden.eta, ...changes };
}

export const plainSettings: SimulationSettings = {
  optimizer: 'gd',
  learningRate: 0.1,
  learningRateEvents: [],
  start: { kind: 'natural', size: 0 },
  measurement: { method: 'lanczos', eigenvalues: 3, tolerance: 1e-6, every: 1 },
  theory: { eigenvalues: 1, valleyTolerance: 1e-13, reanchor: false },
  references: [],
  steps: 1000,
};
