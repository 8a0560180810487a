/** The registry of initializations. A new one is one file and one line here. */
import { constant } from './constant.ts';
import { explicit } from './explicit.ts';
import type { InitializationSpec } from './initialization-spec.ts';
import { normal } from './normal.ts';
import { uniform } from './uniform.ts';

export const initializations = {
  normal,
  uniform,
  constant,
  explicit,
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds specs of different fields
} satisfies Record<string, InitializationSpec<any>>;

export type InitializationId = keyof typeof initializations;
