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
import { createPictures } from './pictures/pictures.ts';
import type { Sight, SightKind } from './protocol.ts';

export async function openHosted(
  description: RunDescription,
  loadFile: LoadFile,
  createExecutor?: ExecutorFactory,
): Promise<HostedRun | { readonly refused: readonly string[] }> {
  const opened = await openRun(description, loadFile, createExecutor);
  if ('refused' in opened) return opened;
  const { simulation, problem, facts } = opened;
  const pictures = createPictures(problem);
  const past = new Past(problem.parameters);
  return {
    simulation,
    facts,
    observe(run: Simulation) {
      past.record(run);
      pictures.observe?.(run.step, run.theta());
    },
    *look(kind: SightKind, at: number | null): Generator<undefined, Sight> {
      const { step, theta } = past.at(at)!;
      if (kind === 'picture') return { kind, step, picture: pictures.picture(step, theta) };
      const point = Float64Array.from(theta);
      // What takes longer than a part may begins one of its own.
      yield;
      return { kind, step, eigenvalues: spectrumAt(problem, point) };
    },
  };
}

function spectrumAt(problem: Problem, theta: Float64Array): Float64Array {
  if (problem.parameters > DENSE_LIMIT) return new Float64Array(0);
  const evaluator = problem.evaluator(1);
  evaluator.setPoint(theta);
  return denseSpectrum((u) => evaluator.hessianProduct(u), problem.parameters).values;
}
