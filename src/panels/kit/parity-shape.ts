/**
 * A trace that flips sign every step, as two: its even and its odd steps. Parity is the step number's, whatever part
 * is shown. Where single steps are gone, extremes stand in: which of them is the even branch, the last even step says.
 */
import type { Traces } from '../../store/traces.ts';
import {
  createShape,
  findPieces,
  readSteps,
  reduceColumns,
  reserve,
  type StepScale,
  shapeExtremes,
  type TraceShape,
  type ValueScale,
} from './trace-shape.ts';

export interface ParityShapes {
  readonly both: TraceShape;
  readonly even: TraceShape;
  readonly odd: TraceShape;
}

export function createParityShapes(): ParityShapes {
  return { both: createShape(), even: createShape(), odd: createShape() };
}

export function shapeParities(
  traces: Traces,
  id: string,
  scale: StepScale,
  toY: ValueScale,
  { both, even, odd }: ParityShapes,
): void {
  const detailed = readSteps(traces, id, scale, toY, both);
  if (!detailed) shapeExtremes(traces, id, scale, toY, both);
  for (const shape of [even, odd]) {
    reserve(shape, both.count);
    shape.mode = both.mode;
    shape.count = 0;
  }
  if (detailed) {
    for (let i = 0; i < both.count; i++) push(both.steps[i]! % 2 === 0 ? even : odd, both, i, both.upper[i]!);
    for (const shape of [even, odd]) {
      findPieces(shape, shape.steps);
      reduceColumns(shape, scale);
    }
    return;
  }
  const evenIsAbove = evenBranchSign(traces, id) >= 0;
  for (let i = 0; i < both.count; i++) {
    push(even, both, i, evenIsAbove ? both.upper[i]! : both.lower[i]!);
    push(odd, both, i, evenIsAbove ? both.lower[i]! : both.upper[i]!);
  }
  findPieces(even, even.steps);
  findPieces(odd, odd.steps);
}

/** On which side of 0 even steps lie now: +1 or −1. */
export function evenBranchSign(traces: Traces, id: string): number {
  const last = traces.lastStep(id);
  const sign = Math.sign(traces.last(id)) || 1;
  return last % 2 === 0 ? sign : -sign;
}

function push(shape: TraceShape, from: TraceShape, i: number, y: number): void {
  shape.x[shape.count] = from.x[i]!;
  shape.upper[shape.count] = y;
  shape.lower[shape.count] = y;
  shape.steps[shape.count] = from.steps[i]!;
  shape.count++;
}
