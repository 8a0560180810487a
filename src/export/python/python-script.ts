/**
 * A run as one Python file that needs nothing but PyTorch: data, initial parameters, gradient descent, and sharpness by
 * double backward, in float64. Before the edge of stability it gives the run's loss and sharpness to AGREES, relative;
 * past it trajectories are sensitive to the last bit, and PyTorch's last bits are not the app's.
 *
 * What the start rule does at the edge (a nudge or a kick along u) is not computed again: θ after it is written out.
 */
import type { Problem } from '../../core/problems/problem.ts';
import { checkCapacity } from './capacity.ts';
import type { RunDescription } from '../../description/description.ts';
import { namelessPrimitives, pythonLoss } from './graph-to-python.ts';
import { pythonNumber, pythonTensor, wrapped } from './literals.ts';
import { DECODED, IMPORTS, LOG_COSH, SHARPNESS, SOFTPLUS } from './script-parts.ts';

/** Relative agreement of loss and sharpness before the edge: rounding, grown over some hundred steps. */
const AGREES = 1e-9;
/** An eigenvalue errs by its residual squared over the gap beside it; a gap of a hundredth of S is narrow. */
const GAP = 100;
/** More recorded steps than this would be longer than the rest of most scripts. */
const MOST_RECORDED = 300;

export interface RecordedStep {
  readonly step: number;
  readonly loss: number;
  /** NaN where it was not measured. */
  readonly sharpness: number;
}

export interface PythonRun {
  readonly title: string;
  /** Address of the run, null where it has none. */
  readonly address: string | null;
  readonly description: RunDescription;
  readonly problem: Pick<Problem, 'graph' | 'blocks' | 'theta0'>;
  /** θ after the start rule, at each step at which it acted. */
  readonly thetaAt: readonly { readonly step: number; readonly theta: Float64Array }[];
  /** Steps before the edge, to compare with. */
  readonly recorded: readonly RecordedStep[];
  /** True where the start rule has yet to act: the script then stops being the run's at the edge. */
  readonly startPending: boolean;
}

export type PythonScript =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: string };

export function pythonScript(run: PythonRun): PythonScript {
  const { description, problem, thetaAt } = run;
  const fault = checkCapacity(numbersIn(run));
  if (fault !== null) return { ok: false, fault };
  const nameless = namelessPrimitives(problem.graph);
  if (nameless.length > 0)
    return { ok: false, fault: `Python has no expression yet for ${nameless.join(', ')}.` };
  const { constants, lines } = pythonLoss(problem.graph, problem.blocks);
  const { tolerance } = description.measurement;
  const body = lines.map((line) => `    ${line}`).join('\n');
  const rates = description.learningRateEvents.map(
    ({ step, learningRate }) => `${step}: ${pythonNumber(learningRate)}`,
  );
  const parts = [
    `"""${docstring(run)}"""\n\n${IMPORTS}`,
    arraysEncoded(run, constants) ? DECODED : '',
    body.includes('softplus(') ? SOFTPLUS : '',
    body.includes('log_cosh(') ? LOG_COSH : '',
    '',
    `LEARNING_RATE = ${pythonNumber(description.learningRate)}`,
    '# From each of these steps on another one.',
    `LEARNING_RATES_FROM = {${rates.join(', ')}}`,
    `STEPS = ${description.steps}`,
    '# Sharpness is measured every so many steps.',
    `EVERY = ${description.measurement.every}`,
    '',
    ...constants.map(
      ({ name, rows, columns, values }) => `${name} = ${pythonTensor(values)}.view(${rows}, ${columns})`,
    ),
    `THETA_0 = ${pythonTensor(problem.theta0)}`,
    '# theta after what was done at the edge of stability, by step.',
    thetaAt.length === 0
      ? 'THETA_AT = {}'
      : `THETA_AT = {\n${thetaAt.map(({ step, theta }) => `${step}: ${pythonTensor(theta)},`).join('\n')}\n}`,
    '',
    '# (step, loss, sharpness) as the app recorded them, up to the edge.',
    `RECORDED = [\n${wrapped(thinned(run.recorded).map(recordedText), '    ')}\n]`,
    `LOSS_AGREES = ${pythonNumber(AGREES)}`,
    `SHARPNESS_AGREES = ${pythonNumber(Math.max(AGREES, GAP * tolerance * tolerance))}`,
    '',
    '',
    'def loss(theta):',
    body,
    SHARPNESS,
  ];
  return { ok: true, text: tidy(parts.join('\n')) };
}

function docstring({ title, address, description, startPending }: PythonRun): string {
  const { kind, size } = description.start;
  const said = [
    // Titles may hold anything: they must not end the text that they stand in.
    title.replaceAll('\\', '/').replaceAll('"', "'"),
    '',
    'A run of the Edge of Stability Simulator, with PyTorch in float64:',
    '',
    '    python run.py [steps]',
    '',
    'prints step, loss, sharpness and 2 / learning rate, and compares them with the recorded run up to the',
    'edge of stability. Past the edge a difference in the last bit grows by e^0.13 to e^0.60 a step.',
  ];
  if (kind !== 'natural') {
    said.push(
      '',
      `At the edge the run was started by a ${kind} of ${size}; theta after it is written out below.`,
    );
    if (startPending)
      said.push(`The run had not met the edge when this was written: here the ${kind} is missing.`);
  }
  if (address !== null) said.push('', address.replaceAll('\\', '/').replaceAll('"', '%22'));
  return `${said.join('\n')}\n`;
}

function numbersIn({ problem, thetaAt }: PythonRun): number {
  const constants = problem.graph.nodes.reduce(
    (sum, { origin }) => sum + (origin.kind === 'constant' ? origin.values.length : 0),
    0,
  );
  return constants + (1 + thetaAt.length) * problem.theta0.length;
}

function arraysEncoded(
  { problem, thetaAt }: PythonRun,
  constants: readonly { readonly values: Float64Array }[],
): boolean {
  const arrays = [
    problem.theta0,
    ...thetaAt.map(({ theta }) => theta),
    ...constants.map(({ values }) => values),
  ];
  return arrays.some((values) => pythonTensor(values).startsWith('decoded('));
}

/** Evenly, the first and the last among them. */
function thinned(recorded: readonly RecordedStep[]): readonly RecordedStep[] {
  if (recorded.length <= MOST_RECORDED) return recorded;
  return Array.from(
    { length: MOST_RECORDED },
    (_, i) => recorded[Math.round((i * (recorded.length - 1)) / (MOST_RECORDED - 1))]!,
  );
}

function recordedText({ step, loss, sharpness }: RecordedStep): string {
  return `(${step}, ${pythonNumber(loss)}, ${Number.isNaN(sharpness) ? 'None' : pythonNumber(sharpness)})`;
}

function tidy(text: string): string {
  return text.replace(/\n{4,}/g, '\n\n\n');
}
