/**
 * What a lesson is: a few steps, each of which sets a real run, says something about it in numbers that are read off the
 * run, and may ask the reader to predict how it goes on. One file a lesson; tests run every one of them and see that its
 * answers are what happens.
 */
import type { EquationId } from '../../controls/equations/equations.ts';
import type { Preset } from '../../description/preset.ts';
import type { PresetId } from '../../description/presets/presets.ts';
import type { Sentence, Template } from '../../language/say.ts';
import type { panels } from '../../panels/panels.ts';
import type { RunSummary } from '../../sweep/summary.ts';
import type { Point } from './curve-through.ts';
import type { Source } from './sources.ts';

export interface Lesson {
  /** Part of no address: those have numbers. */
  readonly id: string;
  readonly title: Sentence;
  /** For the list of lessons. */
  readonly sentence: Sentence;
  readonly steps: readonly LessonStep[];
}

/** A sentence with the values of its places, which are read off the run. Markup as in controls/rich-text.tsx. */
export interface Telling {
  readonly text: Template;
  readonly values?: (run: Measured) => Readonly<Record<string, number>>;
}

/** A run as a lesson reads it. */
export interface Measured {
  /** NaN where there is none. */
  at(channel: string, step: number): number;
}

export interface LessonStep {
  readonly id: string;
  readonly heading: Sentence;
  readonly tellings: readonly Telling[];
  readonly equations?: readonly EquationId[];
  /** What the equations' symbols are, or what to see in them. */
  readonly note?: Sentence;
  readonly shows: RunShown | SweepShown;
  readonly question?: CurveQuestion | SweepQuestion;
  readonly sources: readonly Source[];
}

export interface LessonRun {
  readonly preset: PresetId | null;
  /** What differs from the preset. */
  readonly changes: Preset['run'];
}

export interface RunShown {
  readonly kind: 'run';
  readonly run: LessonRun;
  /** The run waits at this step. */
  readonly step: number;
  /** First and last step on the axis. */
  readonly range: readonly [from: number, to: number];
  readonly panels: readonly (keyof typeof panels)[];
  /** References that are drawn, of those that the run has. */
  readonly references?: readonly string[];
  readonly lossScale?: 'log' | 'linear';
  /** Values that a panel's axis has room for; the question's own panel has its own. */
  readonly rooms?: { readonly [id in keyof typeof panels]?: readonly [low: number, high: number] };
  /** The reader moves the line 2/η, and the run goes on by so many steps. */
  readonly free?: number;
}

export interface SweepShown {
  readonly kind: 'sweep';
  readonly preset: PresetId;
  readonly rates: readonly number[];
  readonly steps: number;
  readonly charts: readonly SweepChart[];
  /** Shown after the answer besides. */
  readonly reveals: readonly SweepChart[];
}

export type SweepChart = 'outcomes' | 'curves' | 'scatter' | 'loss';

interface Answer {
  readonly text: Sentence;
}

interface Question {
  /** Place of the answer that is right. */
  readonly right: number;
  readonly hint: Sentence;
  /** Said once the run has gone on, and equations that would have told the answer. */
  readonly after: readonly Telling[];
  readonly equations?: readonly EquationId[];
}

/** How will a line go on? Drawn as sketches, or by the reader. */
export interface CurveQuestion extends Question {
  readonly kind: 'curve';
  /** The panel that it is about, and the channel that answers it. */
  readonly panel: keyof typeof panels;
  readonly channel: string;
  /** The run goes on to this step. */
  readonly until: number;
  /** Values that the axis has room for. */
  readonly room: readonly [low: number, high: number];
  readonly answers: readonly (Answer & { readonly sketch: Sketch })[];
}

/**
 * A guess: points of the curve from the step at which the run waits (0) to the last one hatched (1), with the values in
 * units of `of`: of 2/η, of the value at which the run waits, or as they are. It begins where the run waits.
 */
export interface Sketch {
  readonly of: 'threshold' | 'start' | 'one';
  readonly points: readonly Point[];
}

/** What will the runs of a sweep end at? */
export interface SweepQuestion extends Question {
  readonly kind: 'sweep';
  /** The sketches' axes: what stands below, from the least to the greatest η, and beside. */
  readonly axis: Sentence;
  readonly answers: readonly (Answer & { readonly points: readonly Point[] })[];
  /** Which answer the results say is right; −1 for none. */
  judge(runs: readonly SweptSummary[]): number;
}

export interface SweptSummary extends RunSummary {
  readonly learningRate: number;
}
