/** The registry of presets; the first is what the page opens with. A new one is one file and one line here. */
import type { Preset } from '../preset.ts';
import { catapult } from './catapult.ts';
import { cifar10 } from './cifar-10.ts';
import { deepLinear } from './deep-linear.ts';
import { digits } from './digits.ts';
import { eightCycles } from './eight-cycles.ts';
import { fourStages } from './four-stages.ts';
import { learningRateSweep } from './learning-rate-sweep.ts';
import { minimalist } from './minimalist.ts';
import { predictionsHold } from './predictions-hold.ts';
import { progressiveSharpening } from './progressive-sharpening.ts';
import { relu } from './relu.ts';
import { severalEigenvalues } from './several-eigenvalues.ts';
import { threeTallCycles } from './three-tall-cycles.ts';
import { twoMoons } from './two-moons.ts';

export const presets = {
  'eight-cycles': eightCycles,
  'progressive-sharpening': progressiveSharpening,
  'four-stages': fourStages,
  'three-tall-cycles': threeTallCycles,
  'predictions-hold': predictionsHold,
  'learning-rate-sweep': learningRateSweep,
  catapult,
  'several-eigenvalues': severalEigenvalues,
  minimalist,
  relu,
  'deep-linear': deepLinear,
  'two-moons': twoMoons,
  digits,
  'cifar-10': cifar10,
} satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
