/**
 * What a run is about to cost, estimated from its description before anything is allocated: within a factor of about
 * three on a present machine with the TypeScript executor. Said beside a link before it is played, and used as
 * the worker's time to answer. Nothing of a trace depends on it.
 */
import type { Catalogue } from './catalogue.ts';
import type { RunDescription } from './description.ts';

export interface Cost {
  /** Number of parameters p. */
  readonly parameters: number;
  /** Number of training samples n, 0 for toys. */
  readonly samples: number;
  /** Seconds of the first step, which measures the eigenvalues from a cold start. */
  readonly firstStep: number;
  /** Seconds of a later step on average. */
  readonly laterStep: number;
  /** Seconds of the whole run. */
  readonly run: number;
}

/** A gradient multiplies each weight with each sample three times, and each counts as two operations. */
const OPERATIONS = 6;
/** Of a tuned kernel in a browser, one thread. */
const OPERATIONS_PER_SECOND = 3e9;
/** What a pass costs however small the network is: some fifty instructions of a plan. */
const LEAST_PASS = 1e-5;
/** A Hessian-vector product in gradients. */
const PRODUCT = 2.4;
const COLD_PRODUCTS = 40;
const WARM_PRODUCTS = 6;
/** The constrained trajectory and a few predictions, in products a step. */
const REFERENCE_PRODUCTS = 30;

export function costOf(description: RunDescription, catalogue: Catalogue): Cost {
  const { problem, measurement, references, steps } = description;
  const parameters = catalogue.parameterCount(problem);
  const samples = catalogue.dataShape(problem.data)?.samples ?? 0;
  const pass = LEAST_PASS + (OPERATIONS * parameters * Math.max(samples, 1)) / OPERATIONS_PER_SECOND;
  const products = WARM_PRODUCTS / measurement.every + (references.length > 0 ? REFERENCE_PRODUCTS : 0);
  const firstStep = pass * (1 + PRODUCT * COLD_PRODUCTS);
  const laterStep = pass * (1 + PRODUCT * products);
  return { parameters, samples, firstStep, laterStep, run: firstStep + steps * laterStep };
}
