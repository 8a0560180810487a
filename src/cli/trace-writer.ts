/**
 * The frames of a run as text, while it runs.
 *   ndjson   a line that says what is run, a line a step, a line an event, a line for the end;
 *   csv      a line of names, a line a step; empty where nothing was measured.
 * Numbers are written in their shortest form that reads back to the same bits.
 */
import type { Channel, SimulationEvent } from '../core/simulation/frame.ts';
import type { RunDescription } from '../description/description.ts';
import type { RunFacts } from '../description/run-facts.ts';
import { exactText } from '../export/files/exact-text.ts';

export interface TraceWriter {
  head(description: RunDescription, facts: RunFacts): string;
  frame(step: number, frame: Float64Array): string;
  event(event: SimulationEvent): string;
  end(step: number, digest: string): string;
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

export function ndjsonWriter(channels: readonly Channel[], places: readonly number[]): TraceWriter {
  const keys = places.map((place) => JSON.stringify(channels[place]!.id));
  return {
    head: (description, { parameters, samples, executor }) =>
      line({ type: 'run', description, parameters, samples, executor }),
    frame(step, frame) {
      let text = `{"step":${step}`;
      places.forEach((place, i) => {
        const value = exactText(frame[place]!);
        if (value !== '') text += `,${keys[i]}:${value}`;
      });
      return `${text}}\n`;
    },
    event: ({ kind, ...event }) => line({ type: 'event', kind, ...event }),
    end: (step, digest) => line({ type: 'end', step, digest }),
  };
}

export function csvWriter(channels: readonly Channel[], places: readonly number[]): TraceWriter {
  return {
    head: () => `${['step', ...places.map((place) => channels[place]!.id)].join(',')}\n`,
    frame: (step, frame) => `${[step, ...places.map((place) => exactText(frame[place]!))].join(',')}\n`,
    event: () => '',
    end: () => '',
  };
}
