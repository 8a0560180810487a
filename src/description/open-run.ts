/** A description → a problem and a simulation of it: the one way into the core, for the worker, Node and the tests. */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import type { DataSpec } from '../core/problems/data/data-spec.ts';
import { datasets } from '../core/problems/data/datasets.ts';
import { buildProblem, type Problem } from '../core/problems/problem.ts';
import { createSimulation } from '../core/simulation/create-simulation.ts';
import type { SimulationSettings } from '../core/simulation/settings.ts';
import type { Simulation } from '../core/simulation/simulation.ts';
import { costOf } from './cost.ts';
import type { RunDescription } from './description.ts';
import { formulaOf } from './formula/formula-of.ts';
import type { LoadFile } from './preset.ts';
import { catalogue } from './registries.ts';
import type { RunFacts } from './run-facts.ts';

export interface OpenedRun {
  readonly simulation: Simulation;
  readonly problem: Problem;
  readonly facts: RunFacts;
}

/** The numerical part of a description, as the core takes it. */
function settingsOf(description: RunDescription): SimulationSettings {
  return {
    ...description,
    optimizer: description.optimizer.kind as SimulationSettings['optimizer'],
    references: description.references as SimulationSettings['references'],
  };
}

/** Sentences that the page must show beside this run. */
function notesOf(description: RunDescription, problem: Problem): readonly string[] {
  const notes: string[] = [];
  if (description.start.kind === 'nudge') {
    notes.push(`At the edge θ is nudged by ${description.start.size} along the sharpest direction.`);
  }
  if (description.start.kind === 'kick') {
    notes.push(`At the edge θ is set ${description.start.size}·δ beside the constrained path.`);
  }
  const what = problem.task.kind === 'toy' ? 'loss' : 'network';
  if (!problem.smooth)
    notes.push(`This ${what} has kinks: the theory, which needs three derivatives, does not cover it.`);
  return notes;
}

/** A formula may have no value where it starts, such as the logarithm of a negative number. */
function startFault({ task, theta0, evaluator }: Problem): string | null {
  if (task.kind !== 'toy') return null;
  const start = evaluator(-1);
  start.setPoint(theta0);
  if (Number.isFinite(start.loss())) return null;
  const point = task.names.map((name, i) => `${name} = ${theta0[i]}`).join(', ');
  return `At its start, ${point}, this loss has no finite value: logarithms, roots and broken powers need positive numbers, and quotients a divisor that is not 0.`;
}

/**
 * Opens a validated description. Refuses in words where its parts do not fit; rejects only where `loadFile` does or
 * memory runs out.
 */
export async function openRun(
  description: RunDescription,
  loadFile: LoadFile,
  createExecutor?: ExecutorFactory,
): Promise<OpenedRun | { readonly refused: readonly string[] }> {
  const data = datasets[description.problem.data.kind as keyof typeof datasets] as DataSpec;
  const files = await Promise.all(data.files.map(loadFile));
  const formula = await formulaOf(description);
  if (!formula.ok) return { refused: formula.messages.map(({ text }) => text) };
  const { expression } = formula;
  const choices = expression === null ? description.problem : { ...description.problem, expression };
  const problem = buildProblem(choices, files, createExecutor);
  if ('fault' in problem)
    return { refused: [`${problem.fault.charAt(0).toUpperCase()}${problem.fault.slice(1)}.`] };
  const fault = startFault(problem);
  if (fault !== null) return { refused: [fault] };
  // First the simulation: its evaluators tell what runs them.
  const simulation = createSimulation(problem, settingsOf(description));
  const facts: RunFacts = {
    parameters: problem.parameters,
    samples: problem.samples,
    executor: problem.executor,
    secondsPerStep: costOf(description, catalogue).firstStep,
    smooth: problem.smooth,
    notes: notesOf(description, problem),
  };
  return { simulation, problem, facts };
}
