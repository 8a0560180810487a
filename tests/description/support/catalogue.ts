/** A small catalogue of made-up things, so that the machinery is tested apart from the real registries. */
import type { Field } from '../../../src/core/field.ts';
import type { Catalogue } from '../../../src/description/catalogue.ts';

function whole(name: string, fallback: number, min: number, max: number): Field {
  return {
    kind: 'number',
    label: name,
    help: 'A count.',
    unit: null,
    default: fallback,
    min,
    max,
    scale: 'linear',
    integer: true,
  };
}

function real(name: string, fallback: number, min: number, max: number): Field {
  return {
    kind: 'number',
    label: name,
    help: 'A size.',
    unit: null,
    default: fallback,
    min,
    max,
    scale: 'linear',
  };
}

const activation: Field = {
  kind: 'choice',
  label: 'Activation',
  help: 'φ of every hidden layer.',
  default: 'tanh',
  options: [
    { value: 'tanh', label: 'tanh' },
    { value: 'silu', label: 'SiLU' },
  ],
};

const widths: Field = {
  kind: 'list',
  label: 'Widths',
  help: 'Hidden widths.',
  unit: 'neurons',
  default: [8, 8],
  min: 1,
  max: 4096,
  maxLength: 8,
  integer: true,
};

const values: Field = {
  kind: 'list',
  label: 'Values',
  help: 'θ₀.',
  unit: null,
  default: [],
  min: -1e6,
  max: 1e6,
  maxLength: 2e6,
};

const heights: Field = {
  kind: 'list',
  label: 'Heights',
  help: 'Curvatures.',
  unit: null,
  default: [4, 1],
  min: -9,
  max: 9,
  maxLength: 6,
};

const bias: Field = { kind: 'toggle', label: 'Bias', help: 'Adds b.', default: true };

function thing(label: string, fields: Record<string, Field> = {}) {
  return { label, help: `${label}.`, fields };
}

export const fake: Catalogue = {
  model: {
    mlp: thing('Network', { widths, activation, bias }),
    bowl: thing('Bowl', { b: real('b', 0.3, 0, 2) }),
    hills: thing('Hills', { heights }),
  },
  data: {
    chebyshev: thing('Chebyshev', {
      degree: whole('Degree', 3, 1, 12),
      points: whole('Points', 20, 2, 1000),
    }),
    moons: thing('Moons', { points: whole('Points', 40, 4, 100000), seed: whole('Seed', 0, 0, 1e6) }),
    none: thing('None'),
  },
  loss: { mse: thing('Squared error'), logistic: thing('Logistic'), none: thing('None') },
  initialization: {
    normal: thing('Normal', { gain: real('Gain', 1, 0, 10), seed: whole('Seed', 0, 0, 4294967295) }),
    explicit: thing('Explicit', { values }),
  },
  optimizer: { gd: thing('Gradient descent') },
  references: { constrained: thing('Constrained'), paper: thing('Predicted dynamics'), flow: thing('Flow') },
  isToy: (model) => model === 'bowl' || model === 'hills',
  toyStart: (model) =>
    model.kind === 'bowl' ? [0.01, 1] : ((model.heights ?? [4, 1]) as number[]).map(() => 1),
  toyNames: (model) =>
    model.kind === 'bowl' ? ['x', 'y'] : ((model.heights ?? []) as number[]).map((_, i) => `h${i}`),
  modelFault: () => null,
  needsClasses: (loss) => loss === 'logistic',
  dataShape: (data) => {
    if (data.kind === 'none') return null;
    const samples = data.points as number;
    if (data.kind === 'moons') return { samples, inputWidth: 2, outputWidth: 2, task: 'classes' };
    return { samples, inputWidth: 1, outputWidth: 1, task: 'regression' };
  },
  dataFault: ({ kind, points, degree }) =>
    kind === 'chebyshev' && Number(points) <= Number(degree)
      ? { field: 'points', found: String(points), allowed: 'more points than the degree' }
      : null,
  parameterCount: ({ model, data }) => {
    if (model.kind === 'bowl') return 2;
    if (model.kind === 'hills') return (model.heights as number[]).length;
    const sizes = [data.kind === 'moons' ? 2 : 1, ...(model.widths as number[]), 1];
    return sizes
      .slice(1)
      .reduce((sum, width, i) => sum + width * ((sizes[i] ?? 0) + (model.bias ? 1 : 0)), 0);
  },
};
