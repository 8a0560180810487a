/** Extremes of a channel between two steps, both included; infinite where nothing was measured. */
import type { Measured } from './lesson.ts';

function values(run: Measured, channel: string, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => run.at(channel, from + i)).filter(Number.isFinite);
}

export function greatest(run: Measured, channel: string, from: number, to: number): number {
  return Math.max(...values(run, channel, from, to));
}

export function least(run: Measured, channel: string, from: number, to: number): number {
  return Math.min(...values(run, channel, from, to));
}
