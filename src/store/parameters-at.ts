/**
 * θ at given steps of a run, computed by a worker of its own beside the one on screen: what an exported script needs
 * of a start rule. References are left out, for gradient descent does not depend on them.
 */
import type { RunDescription } from '../description/description.ts';
import { Connection, type PageClock, type WorkerLike } from '../worker/connection.ts';
import type { FromWorker } from '../worker/protocol.ts';

export interface ParametersAt {
  readonly step: number;
  readonly theta: Float64Array;
}

export interface ParametersAtOptions {
  readonly createWorker: () => WorkerLike;
  readonly files: string;
  readonly clock: PageClock;
}

/** `steps` in rising order. Rejects in words where the worker fails or the run ends before. */
export function parametersAt(
  description: RunDescription,
  steps: readonly number[],
  { createWorker, files, clock }: ParametersAtOptions,
): Promise<readonly ParametersAt[]> {
  if (steps.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const found: ParametersAt[] = [];
    const end = (task: () => void): void => {
      connection.close();
      task();
    };
    const fail = (text: string): void => end(() => reject(new Error(text)));
    const goOn = (from: number): void => {
      // The first frame comes by itself; a run that stands where it is wanted is asked at once.
      const count = steps[found.length]! - from;
      if (count > 0) connection.step(count);
      else connection.askParameters();
    };
    const receive = (message: FromWorker): void => {
      if (message.type === 'opened') goOn(0);
      else if (message.type === 'refused') fail(message.messages.join(' '));
      else if (message.type === 'digest') {
        if (message.step === steps[found.length]) connection.askParameters();
        else if (message.step > 0) fail(`The run ended at step ${message.step}.`);
      } else if (message.type === 'parameters') {
        // Asked before the first frame was there, the answer is no step's.
        if (message.step !== steps[found.length]) return;
        found.push({ step: message.step, theta: message.theta });
        if (found.length === steps.length) end(() => resolve(found));
        else goOn(message.step);
      }
    };
    const connection = new Connection({
      createWorker,
      files,
      clock,
      receive,
      onSilence: () => fail('The computation does not answer.'),
      onAnswer: () => {},
      onFailure: fail,
    });
    connection.open({ ...description, references: [] });
  });
}
