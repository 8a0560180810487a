/** Opens a run for a host: the simulation, and what the page may ask to see of its steps. */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Simulation } from '../core/simulation/simulation.ts';
import { DENSE_LIMIT, denseSpectrum } from '../core/spectra/dense-hessian.ts';
import type { RunDescription } from '../description/description.ts';
import { openRun } from '../description/open-run.ts';
import type { LoadFile } from '../description/preset.ts';
import type { HostedRun } from './host.ts';
import { Past } from './past.ts';
import { landscape } from './pictures/landscape.ts';
import { layersOf } from './pictures/layers.ts';
import { lossAlong } from './pictures/loss-along.ts';
import { createPictures } from './pictures/pictures.ts';
import { sharingEvaluators } from './pictures/sharing-evaluators.ts';
import { testEvery, withTestError } from './tested-simulation.ts';
import type { Sight, SightKind } from './protocol.ts';

/** Steps whose swing a picture round θ† holds: about a cycle, all of them in Past. */
const RECENT = 90;

export async function openHosted(
  description: RunDescription,
  loadFile: LoadFile,
  createExecutor?: ExecutorFactory,
): Promise<HostedRun | { readonly refused: readonly string[] }> {
  const opened = await openRun(description, loadFile, createExecutor);
  if ('refused' in opened) return opened;
  const problem = sharingEvaluators(opened.problem);
  const every = testEvery(problem);
  const pictures = createPictures(problem);
  const past = new Past(problem.parameters);
  return {
    simulation: withTestError(opened.simulation, problem),
    facts: { ...opened.facts, ...(every !== null && { testEvery: every }) },
    observe(run: Simulation) {
      past.record(run);
      pictures.observe?.(run.step, run.theta());
    },
    *look(kind: SightKind, at: number | null): Generator<undefined, Sight> {
      const moment = past.at(at)!;
      const { step } = moment;
      const recent = past.between(step - RECENT, step);
      if (kind === 'picture') return { kind, step, picture: pictures.picture(step, moment.theta) };
      if (kind === 'layers') {
        return { kind, step, layers: layersOf(problem, description.problem.model, moment.theta) };
      }
      if (kind === 'along') return { kind, step, along: yield* lossAlong(problem, moment, recent) };
      if (kind === 'landscape') {
        return { kind, step, landscape: yield* landscape(problem, moment, recent) };
      }
      const theta = Float64Array.from(moment.theta);
      // What takes longer than a part may begins one of its own.
      yield;
      return { kind, step, eigenvalues: spectrumAt(problem, theta) };
    },
  };
}

function spectrumAt(problem: Problem, theta: Float64Array): Float64Array {
  if (problem.parameters > DENSE_LIMIT) return new Float64Array(0);
  const evaluator = problem.evaluator(1);
  evaluator.setPoint(theta);
  return denseSpectrum((u) => evaluator.hessianProduct(u), problem.parameters).values;
}
