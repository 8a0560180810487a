/**
 * Classes of points in the plane. Sample i has class i mod k, so that classes are as even as can be; its place comes from
 * the class's shape, plus normal noise on both coordinates. Test samples are drawn the same way from another stream.
 */
import { createRandom, type Random } from '../../math/random.ts';
import {
  countField,
  noiseField,
  seedField,
  TEST_STREAM,
  testSamplesField,
  TRAIN_STREAM,
} from './data-fields.ts';
import type { DataShape, Dataset, SampleSet } from './data-spec.ts';
import { classSamples } from './sample-set.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E'] as const;

export function planeFields(noise: number) {
  return {
    points: countField(
      'Points',
      'Number of points to train on, all classes together.',
      'points',
      100,
      4,
      2000,
    ),
    noise: noiseField('Standard deviation of the normal noise on both coordinates.', noise),
    seed: seedField,
    testSamples: testSamplesField,
  };
}

export function planeShape(points: number, classes = 2): DataShape {
  return { samples: points, inputWidth: 2, outputWidth: classes, task: 'classes' };
}

interface PlaneValues {
  readonly points: number;
  readonly noise: number;
  readonly seed: number;
  readonly testSamples: number;
}

type Place = (random: Random, label: number) => readonly [x: number, y: number];

function draw(random: Random, samples: number, classes: number, noise: number, place: Place): SampleSet {
  const inputs = new Float64Array(2 * samples);
  const labels = new Uint8Array(samples);
  for (let i = 0; i < samples; i++) {
    const label = i % classes;
    const [x, y] = place(random, label);
    inputs[2 * i] = x + noise * random.normal();
    inputs[2 * i + 1] = y + noise * random.normal();
    labels[i] = label;
  }
  return classSamples(samples, inputs, labels);
}

export function planeClasses(
  { points, noise, seed, testSamples }: PlaneValues,
  place: Place,
  classes = 2,
  encoding: 'one-hot minus 0.1' | 'signs' = 'signs',
): Dataset {
  return {
    inputWidth: 2,
    task: { kind: 'classes', classNames: NAMES.slice(0, classes), encoding },
    train: draw(createRandom(seed, TRAIN_STREAM), points, classes, noise, place),
    ...(testSamples > 0 && {
      test: draw(createRandom(seed, TEST_STREAM), testSamples, classes, noise, place),
    }),
  };
}
