/** The registry of data sets. A new one is one file and one line here. */
import { blobs } from './blobs.ts';
import { chebyshev } from './chebyshev.ts';
import { cifar10 } from './cifar10.ts';
import { circles } from './circles.ts';
import type { DataSpec } from './data-spec.ts';
import { digits } from './digits.ts';
import { explicit } from './explicit.ts';
import { fashion } from './fashion.ts';
import { matrix } from './matrix.ts';
import { moons } from './moons.ts';
import { none } from './none.ts';
import { sine } from './sine.ts';
import { sparse } from './sparse.ts';
import { spirals } from './spirals.ts';
import { step } from './step.ts';
import { teacher } from './teacher.ts';
import { xor } from './xor.ts';

export const datasets = {
  chebyshev,
  sine,
  step,
  moons,
  circles,
  spirals,
  xor,
  blobs,
  teacher,
  sparse,
  matrix,
  digits,
  fashion,
  cifar10,
  explicit,
  none,
  // Field values are tied to the fields within each file; the registry only needs them as a record.
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds data sets of different fields
} satisfies Record<string, DataSpec<any>>;

export type DatasetId = keyof typeof datasets;
