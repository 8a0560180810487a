/** Words that stand on the plot at a step: where a prediction parts, how the run was started at the edge, its end. */
import type { SimulationEvent } from '../../core/simulation/frame.ts';
import { say } from '../../language/say.ts';
import { partsHere } from '../words.ts';
import { shortText } from './number-text.ts';
import type { Token } from './palette.ts';

export interface ChartNote {
  readonly id: string;
  readonly text: string;
  readonly colour: Token;
  readonly step: number;
  /** The reference whose parting it tells; others stand at the top of the plot. */
  readonly reference?: string;
}

export function eventNotes(events: readonly SimulationEvent[]): readonly ChartNote[] {
  return events.flatMap((event): ChartNote[] => {
    const { kind, step, value } = event;
    const id = `${kind} ${step}`;
    const size = shortText(value ?? Number.NaN);
    if (kind === 'nudge')
      return [{ id, step, colour: 'ink2', text: say('nudged by {size} along *u*', { size }) }];
    if (kind === 'kick')
      return [{ id, step, colour: 'ink2', text: say('kicked by {size} *δ* along *u*', { size }) }];
    if (kind === 'learning-rate') return [{ id, step, colour: 'ink2', text: `*η* = ${size}` }];
    if (kind === 'diverged')
      return [{ id, step, colour: 'bad', text: say('stopped at step {step}', { step }) }];
    return [];
  });
}

export function partingNote(reference: string, colour: Token, step: number): ChartNote {
  return { id: `parting ${reference}`, text: partsHere(reference), colour, step, reference };
}
