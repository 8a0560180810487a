/** Takes a run up at a step: θ exported there becomes the explicit start of another run. */
import type { RunDescription } from './description.ts';

/** The run that goes on from θ_step: explicit initial parameters, the learning rate there, later changes moved along. */
export function resumedAt(description: RunDescription, step: number, theta: Float64Array): RunDescription {
  const past = description.learningRateEvents.filter((event) => event.step <= step);
  return {
    ...description,
    problem: { ...description.problem, initialization: { kind: 'explicit', values: Array.from(theta) } },
    learningRate: past.at(-1)?.learningRate ?? description.learningRate,
    learningRateEvents: description.learningRateEvents
      .filter((event) => event.step > step)
      .map((event) => ({ ...event, step: event.step - step })),
  };
}
