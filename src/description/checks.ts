/** What must fit together in a description whose single values are all allowed, and how large a run may be. */
import type { Catalogue } from './catalogue.ts';
import type { RunDescription } from './description.ts';
import { type Message, messageOf } from './message.ts';

/** 2·10⁶ parameters: 16 MB a vector, of which an eigenvalue measurement keeps some forty. */
export const MOST_PARAMETERS = 2e6;
/** Samples × the widest layer: each activation array of one derivative order; a plan keeps about twenty. */
export const MOST_ACTIVATIONS = 4e6;

type Problem = RunDescription['problem'];

function problemFaults({ model, data, loss }: Problem, catalogue: Catalogue): Message[] {
  const faults: Message[] = [];
  const wrong = catalogue.modelFault(model);
  if (wrong) faults.push(messageOf(`problem.model.${wrong.field}`, wrong.found, wrong.allowed));
  if (catalogue.isToy(model.kind)) {
    if (data.kind !== 'none') {
      faults.push(messageOf('problem.data.kind', data.kind, `none: ${model.kind} is a function of θ alone`));
    }
    if (loss.kind !== 'none') {
      faults.push(messageOf('problem.loss.kind', loss.kind, `none: ${model.kind} is its own loss`));
    }
    return faults;
  }
  if (data.kind === 'none') {
    faults.push(messageOf('problem.data.kind', 'none', `a data set: ${model.kind} needs one`));
  }
  if (loss.kind === 'none')
    faults.push(messageOf('problem.loss.kind', 'none', `a loss: ${model.kind} needs one`));
  const fault = catalogue.dataFault(data);
  if (fault) faults.push(messageOf(`problem.data.${fault.field}`, fault.found, fault.allowed));
  const shape = data.kind === 'none' ? null : catalogue.dataShape(data);
  if (shape && shape.task !== 'classes' && catalogue.needsClasses(loss.kind)) {
    faults.push(
      messageOf('problem.loss.kind', loss.kind, 'mse: this loss needs classes, and the data have none'),
    );
  }
  return faults;
}

/** The widest list entry of the model, or of its data. */
function widest(problem: Problem, inputWidth: number, outputWidth: number): number {
  const widths = Object.values(problem.model).filter(Array.isArray).flat() as number[];
  return Math.max(inputWidth, outputWidth, ...widths);
}

function sizeFaults(problem: Problem, catalogue: Catalogue): Message[] {
  const parameters = catalogue.parameterCount(problem);
  if (parameters > MOST_PARAMETERS) {
    return [messageOf('problem.model', `${parameters} parameters`, `at most ${MOST_PARAMETERS} parameters`)];
  }
  const shape = catalogue.dataShape(problem.data);
  if (shape === null) return [];
  const activations = shape.samples * widest(problem, shape.inputWidth, shape.outputWidth);
  if (activations <= MOST_ACTIVATIONS) return [];
  const found = `${activations} numbers in the widest layer over all samples`;
  return [messageOf('problem.model', found, `at most ${MOST_ACTIVATIONS}`)];
}

function eventFaults({ learningRateEvents, steps }: RunDescription): Message[] {
  const faults: Message[] = [];
  let earliest = 0;
  learningRateEvents.forEach(({ step }, i) => {
    const path = `learningRateEvents[${i}].step`;
    if (step < earliest || step > steps) {
      faults.push(messageOf(path, String(step), `a step from ${earliest} to ${steps}, in rising order`));
    }
    earliest = Math.max(earliest, step + 1);
  });
  return faults;
}

/** An explicit θ₀ of the wrong length, known before anything is built. */
function lengthFaults(problem: Problem, catalogue: Catalogue): Message[] {
  const { values } = problem.initialization;
  if (problem.initialization.kind !== 'explicit' || !Array.isArray(values)) return [];
  const parameters = catalogue.parameterCount(problem);
  if (values.length === parameters) return [];
  const path = 'problem.initialization.values';
  return [messageOf(path, `${values.length} numbers`, `${parameters} numbers, one a parameter`)];
}

/** Empty when the description can be run. */
export function faultsIn(description: RunDescription, catalogue: Catalogue): readonly Message[] {
  const { problem } = description;
  const faults = [...problemFaults(problem, catalogue), ...eventFaults(description)];
  if (new Set(description.references).size < description.references.length) {
    faults.push(messageOf('references', 'the same reference twice', 'each reference at most once'));
  }
  // Sizes mean something only once the parts of the problem go together.
  if (faults.length > 0) return faults;
  return [...sizeFaults(problem, catalogue), ...lengthFaults(problem, catalogue)];
}
