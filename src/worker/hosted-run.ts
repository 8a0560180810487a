/** Opens a run for a host: the simulation, and what the page may ask about it. */
import type { ExecutorFactory } from '../core/autodiff/executor.ts';
import type { Simulation } from '../core/simulation/simulation.ts';
import { DENSE_LIMIT, denseSpectrum } from '../core/spectra/dense-hessian.ts';
import type { RunDescription } from '../description/description.ts';
import { openRun } from '../description/open-run.ts';
import type { LoadFile } from '../description/preset.ts';
import type { HostedRun } from './host.ts';
import { createPictures } from './pictures/pictures.ts';

export async function openHosted(
  description: RunDescription,
  loadFile: LoadFile,
  createExecutor?: ExecutorFactory,
): Promise<HostedRun | { readonly refused: readonly string[] }> {
  const opened = await openRun(description, loadFile, createExecutor);
  if ('refused' in opened) return opened;
  const { simulation, problem, facts } = opened;
  const pictures = createPictures(problem);
  return {
    simulation,
    facts,
    ...(pictures.observe && { observe: (run: Simulation) => pictures.observe?.(run.theta()) }),
    picture: (theta) => pictures.picture(theta),
    spectrum(theta) {
      if (problem.parameters > DENSE_LIMIT) return new Float64Array(0);
      const evaluator = problem.evaluator(1);
      evaluator.setPoint(theta);
      return denseSpectrum((u) => evaluator.hessianProduct(u), problem.parameters).values;
    },
  };
}
