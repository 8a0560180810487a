/** Every lesson's run, in Node: what is said of it is so, and its questions are answered by it. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nearestAnswer, sketchCurve } from '../../../src/app/lessons/guess-of.ts';
import type {
  CurveQuestion,
  LessonStep,
  Measured,
  RunShown,
  SweepShown,
  SweptSummary,
  Telling,
} from '../../../src/app/lessons/lesson.ts';
import { planOf, sweptMeasured } from '../../../src/app/lessons/lesson-plan.ts';
import { lessons } from '../../../src/app/lessons/lessons.ts';
import { toldText } from '../../../src/app/lessons/telling.tsx';
import { createStandard } from '../../../src/app/standard.ts';
import { plainText } from '../../../src/controls/rich-text.tsx';
import { openRun } from '../../../src/description/open-run.ts';
import { presets } from '../../../src/description/presets/presets.ts';
import { catalogue } from '../../../src/description/registries.ts';
import { panels } from '../../../src/panels/panels.ts';
import { loadFile } from '../../support/presets.ts';
import { perform } from '../../sweep/run-sweep.ts';
import { measured, watched } from './lesson-runs.ts';

const steps = lessons.flatMap((lesson) =>
  lesson.steps.map((step) => ({ name: `${lesson.id}/${step.id}`, step })),
);
const runs = steps.filter(({ step }) => step.shows.kind === 'run') as {
  name: string;
  step: LessonStep & { shows: RunShown };
}[];
const curves = runs.filter(({ step }) => step.question?.kind === 'curve') as {
  name: string;
  step: LessonStep & { shows: RunShown; question: CurveQuestion };
}[];

function lastStep({ shows, question }: LessonStep & { shows: RunShown }): number {
  return question?.kind === 'curve' ? question.until : shows.step;
}

describe('the registry', () => {
  it('has five lessons of three to nine steps, each with its own name', () => {
    expect(lessons).toHaveLength(5);
    for (const { steps } of lessons) {
      expect(steps.length).toBeGreaterThanOrEqual(3);
      expect(steps.length).toBeLessThanOrEqual(9);
    }
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
  });

  it('asks to predict in every lesson, and gives three answers to each question', () => {
    for (const { steps } of lessons) expect(steps.some(({ question }) => question !== undefined)).toBe(true);
    for (const { step } of steps) expect(step.question?.answers.length ?? 3).toBe(3);
  });

  it.each(steps)('$name names its source, and has the panels that it is about', ({ step }) => {
    expect(step.sources.length).toBeGreaterThan(0);
    for (const { url } of step.sources) {
      if (url === 'theory.txt') expect(existsSync('docs/theory.md')).toBe(true);
      else expect(url).toMatch(/^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}$/);
    }
    if (step.shows.kind !== 'run') return;
    expect(step.shows.panels).toContain('strip');
    for (const id of step.shows.panels) expect(panels).toHaveProperty(id);
    if (step.question?.kind === 'curve') expect(step.shows.panels).toContain(step.question.panel);
  });
});

function filledIn(tellings: readonly Telling[], run: Measured): readonly string[] {
  return tellings.map((telling) => plainText(toldText(telling, run)));
}

describe('what is said', () => {
  it.each(runs)('$name has all its numbers when it is read, and gives nothing away', async ({ step }) => {
    const run = watched(await measured(step.shows.run, lastStep(step)));
    for (const text of filledIn(step.tellings, run)) expect(text).not.toMatch(/–|\{|NaN|∞|…/);
    expect(run.latest()).toBeLessThanOrEqual(step.shows.step);
    for (const text of filledIn(step.question?.after ?? [], run)) expect(text).not.toMatch(/–|\{|NaN|∞|…/);
    expect(run.latest()).toBeLessThanOrEqual(lastStep(step));
  });

  it('leaves gaps while the run is on its way', () => {
    const nothing = { at: () => Number.NaN };
    const texts = steps.flatMap(({ step }) => filledIn(step.tellings, nothing));
    expect(texts.filter((text) => text.includes('…')).length).toBeGreaterThan(10);
    for (const text of texts) expect(text).not.toMatch(/NaN|–/);
  });

  it.each(runs)('$name shows the steps that it speaks of', ({ step }) => {
    const [from, to] = step.shows.range;
    expect(from).toBeLessThan(step.shows.step);
    expect(to).toBeGreaterThanOrEqual(lastStep(step));
  });
});

describe('the answers', () => {
  it.each(curves)('$name: the right sketch is the nearest to what happens', async ({ step }) => {
    const { shows, question } = step;
    const run = await measured(shows.run, question.until);
    expect(nearestAnswer(shows, question, run)).toBe(question.right);
  });

  it.each(curves)('$name: the axis has room for what happens', async ({ step }) => {
    const { shows, question } = step;
    const run = await measured(shows.run, question.until);
    for (let at = shows.step; at <= question.until; at++) {
      const value = run.at(question.channel, at);
      expect(value).toBeLessThanOrEqual(question.room[1]);
      // A loss may fall further than can be shown.
      if (question.panel !== 'loss') expect(value).toBeGreaterThanOrEqual(question.room[0]);
    }
  });
});

describe('the axis that is drawn on', () => {
  const onLoss = curves.filter(({ step }) => step.question.panel === 'loss');
  it.each(onLoss)('$name: gives no direction away', async ({ step }) => {
    const { shows, question } = step;
    const run = await measured(shows.run, shows.step);
    const scale = shows.lossScale === 'linear' ? (value: number) => value : Math.log;
    const [low, high] = question.room.map(scale) as [number, number];
    const place = (scale(run.at(question.channel, shows.step)) - low) / (high - low);
    expect(place).toBeGreaterThan(0.25);
    expect(place).toBeLessThan(0.7);
  });

  it.each(curves)('$name: has room for every answer', async ({ step }) => {
    const { shows, question } = step;
    const run = await measured(shows.run, shows.step);
    for (const { sketch } of question.answers) {
      const curve = sketchCurve(sketch, shows, question, run);
      for (let at = shows.step; at <= question.until; at++) {
        expect(curve(at)).toBeGreaterThanOrEqual(question.room[0]);
        expect(curve(at)).toBeLessThanOrEqual(question.room[1]);
      }
    }
  });
});

describe('a step that is called after a stage', () => {
  const named = runs.filter(({ step }) => /^stage-\d$/.test(step.id));
  it.each(named)('$name: waits in that stage', async ({ step }) => {
    const { shows } = step;
    const run = await measured(shows.run, shows.step);
    const stage = run.at('theory.stage', shows.step);
    const before = run.at('gd.sharpness', shows.step) < run.at('gd.threshold', shows.step);
    expect(Number.isNaN(stage) && before ? 1 : stage).toBe(Number(step.id.slice(-1)));
  });
});

/** What sentences say in words rather than in numbers. */
const claims: Readonly<Record<string, (run: Measured) => boolean>> = {
  'quadratic/short-steps': (run) =>
    falls(run, 'gd.loss', 0, 30) && Math.abs(run.at('gd.loss', 30) / run.at('gd.loss', 29) - 0.9 ** 2) < 1e-6,
  'quadratic/long-steps': (run) => falls(run, 'gd.loss', 0, 24),
  'quadratic/at-the-edge': (run) => run.at('gd.threshold', 0) === run.at('gd.sharpness', 0),
  'sharpening/where-to': (run) =>
    run.at('gd.sharpness', 100) - run.at('gd.sharpness', 99) >
    run.at('gd.sharpness', 95) - run.at('gd.sharpness', 94),
  'sharpening/why': (run) => run.at('theory.alpha', 215) > 0,
  'sharpening/larger-rate': (run) =>
    run.at('gd.sharpness', 80) > run.at('gd.threshold', 80) &&
    run.at('gd.sharpness', 90) < run.at('gd.threshold', 90),
  'sharpening/through-the-line': (run) =>
    run.at('gd.sharpness', 214) < run.at('gd.threshold', 214) &&
    run.at('gd.sharpness', 215) >= run.at('gd.threshold', 215),
  // As many steps as it takes in truth: see sharpening/through-the-line.
  'four-stages/stage-1': (run) => {
    const [before, now] = [run.at('gd.sharpness', 211), run.at('gd.sharpness', 212)];
    return Math.ceil((run.at('gd.threshold', 212) - now) / (now - before)) === 215 - 212;
  },
  'four-stages/swing': (run) => run.at('gd.y', 220) > 0,
  'four-stages/stage-2': (run) => run.at('theory.stage', 240) === 2,
  'four-stages/cubic': (run) =>
    (run.at('theory.beta', 250) * run.at('gd.x', 250) ** 2) / 2 > run.at('theory.alpha', 250),
  'four-stages/stage-3': (run) =>
    run.at('theory.stage', 247) === 3 &&
    run.at('theory.stage', 253) === 3 &&
    run.at('gd.sharpness', 252) > run.at('gd.threshold', 252) &&
    run.at('gd.sharpness', 253) < run.at('gd.threshold', 253) &&
    falls({ at: (id, step) => -Math.abs(run.at(id, step)) }, 'gd.x', 247, 253),
  'four-stages/stage-4': (run) =>
    run.at('theory.stage', 257) === 4 && run.at('gd.loss', 300) < run.at('gd.loss', 236),
  'four-stages/round': (run) => run.at('theory.stage', 300) === 2,
  'four-stages/next-cycles': (run) => run.at('gd.sharpness', 382) > run.at('gd.sharpness', 444),
  'constrained-path/projection': (run) =>
    run.at('constrained.sharpness', 250) <= run.at('gd.threshold', 250) * (1 + 1e-7),
  'constrained-path/loss-of-the-path': (run) => falls(run, 'constrained.loss', 262, 520),
  'constrained-path/loss-from-swing': (run) =>
    Math.abs(
      run.at('constrained.loss', 253) +
        run.at('gd.x', 253) ** 2 / run.at('gd.learningRate', 253) -
        run.at('gd.loss', 253),
    ) <
    0.01 * run.at('gd.loss', 253),
  'constrained-path/prediction': (run) => off(run, 'semilocal', 400) < 0.01,
  'constrained-path/paper': (run) =>
    off(run, 'paper', 270) > 0.05 && off(run, 'semilocal', 450) < 0.02 && off(run, 'paper', 450) > 0.05,
  'choosing-rate/one-rate': (run) =>
    Math.abs(run.at('gd.sharpness', 700) / run.at('gd.threshold', 700) - 1) < 0.15,
  'choosing-rate/catapult': (run) => run.at('gd.loss', 20) < 1e-15,
};

function falls(run: Measured, channel: string, from: number, to: number): boolean {
  for (let step = from; step < to; step++)
    if (!(run.at(channel, step + 1) < run.at(channel, step))) return false;
  return true;
}

/** Relative error of a prediction of sharpness. */
function off(run: Measured, id: string, step: number): number {
  return Math.abs(run.at(`${id}.sharpness`, step) / run.at('gd.sharpness', step) - 1);
}

describe('the words', () => {
  it.each(Object.keys(claims))('%s', async (name) => {
    const { step } = runs.find((one) => one.name === name)!;
    expect(claims[name]!(await measured(step.shows.run, lastStep(step)))).toBe(true);
  });

  it('a network with as many parameters as it says', async () => {
    const opened = await openRun(createStandard(catalogue, presets)('eight-cycles'), loadFile);
    if ('refused' in opened) throw new Error(opened.refused.join(' '));
    expect(opened.facts.parameters).toBe(97);
  });
});

async function swept(shows: SweepShown): Promise<readonly SweptSummary[]> {
  const plan = planOf({ standard: createStandard(catalogue, presets), catalogue }, shows);
  const summaries: SweptSummary[] = [];
  for (const { index, learningRate } of plan.runs)
    summaries.push({ ...(await perform(plan, index)).summary, learningRate });
  return summaries;
}

describe('the sweep', () => {
  const asked = steps.filter(({ step }) => step.question?.kind === 'sweep');
  it('answers its questions, and has the numbers that are read off it', async () => {
    expect(asked.length).toBeGreaterThan(0);
    const results = await swept(asked[0]!.step.shows as SweepShown);
    const run = sweptMeasured(results);
    for (const { step } of asked) {
      if (step.question?.kind !== 'sweep') continue;
      expect((step.shows as SweepShown).rates).toEqual((asked[0]!.step.shows as SweepShown).rates);
      expect(step.question.judge(results)).toBe(step.question.right);
      for (const text of filledIn([...step.tellings, ...step.question.after], run))
        expect(text).not.toMatch(/–|\{|NaN/);
    }
    // In words: the two smallest stay below, the largest diverges, the lowest loss is the third one's.
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'smooth',
      'smooth',
      ...Array.from({ length: 5 }, () => 'edge'),
      'diverged',
    ]);
    const losses = results.slice(0, 7).map(({ finalLoss }) => finalLoss!);
    expect(losses.indexOf(Math.min(...losses))).toBe(2);
  });
});
