/** The fields of a run that belong to no registered thing. Ranges, defaults, labels and help stand here alone. */
import type { ChoiceField, NumberField, ToggleField } from '../core/field.ts';

export const learningRateField: NumberField = {
  kind: 'number',
  label: 'Learning rate',
  help: 'Step size η of gradient descent; the edge of stability lies at sharpness 2/η.',
  unit: null,
  default: 0.15,
  min: 1e-6,
  max: 100,
  scale: 'log',
};

export const stepsField: NumberField = {
  kind: 'number',
  label: 'Steps',
  help: 'The run ends after this many steps of gradient descent.',
  unit: 'steps',
  default: 1000,
  min: 1,
  max: 1e7,
  scale: 'log',
  integer: true,
};

/** Most changes of η that a description may schedule. */
export const MOST_EVENTS = 1000;

export const eventStepField: NumberField = {
  kind: 'number',
  label: 'Step',
  help: 'From this step on the new learning rate is used.',
  unit: 'step',
  default: 0,
  min: 0,
  max: stepsField.max,
  scale: 'linear',
  integer: true,
};

export const startKindField: ChoiceField = {
  kind: 'choice',
  label: 'Start at the edge',
  help: 'What is done at the first step whose sharpness is at least 2/η.',
  default: 'natural',
  options: [
    { value: 'natural', label: 'Natural: nothing' },
    { value: 'nudge', label: 'Nudge along u' },
    { value: 'kick', label: 'Kick from the constrained path' },
  ],
};

/** Size of the intervention by its kind; a natural start has none, so its size is 0. */
export const startSizeFields: Readonly<Record<'natural' | 'nudge' | 'kick', NumberField>> = {
  natural: {
    kind: 'number',
    label: 'Size',
    help: 'A natural start adds nothing.',
    unit: null,
    default: 0,
    min: 0,
    max: 0,
    scale: 'linear',
  },
  nudge: {
    kind: 'number',
    label: 'Size of the nudge',
    help: 'Distance moved along the top eigenvector, in units of θ.',
    unit: 'length of θ',
    default: 1e-3,
    min: 1e-12,
    max: 10,
    scale: 'log',
  },
  kick: {
    kind: 'number',
    label: 'Size of the kick',
    help: 'Distance from the constrained path along the top eigenvector, in multiples of δ.',
    unit: 'δ',
    default: 1,
    min: 1e-6,
    max: 10,
    scale: 'log',
  },
};

export const measurementFields = {
  method: {
    kind: 'choice',
    label: 'Eigenvalue method',
    help: 'Lanczos with full reorthogonalisation, or power iteration, which is slower and easier to follow.',
    default: 'lanczos',
    options: [
      { value: 'lanczos', label: 'Lanczos' },
      { value: 'power', label: 'Power iteration' },
    ],
  },
  eigenvalues: {
    kind: 'number',
    label: 'Eigenvalues',
    help: 'How many eigenvalues of the Hessian are measured, from the largest down.',
    unit: 'eigenvalues',
    default: 3,
    min: 1,
    max: 8,
    scale: 'linear',
    integer: true,
  },
  tolerance: {
    kind: 'number',
    label: 'Residual tolerance',
    help: 'A measurement stops once ‖Hu − Su‖/|S| is at most this.',
    unit: null,
    default: 1e-6,
    min: 1e-12,
    max: 1e-2,
    scale: 'log',
  },
  every: {
    kind: 'number',
    label: 'Measure every',
    help: 'Steps between measurements; every step is measured once S exceeds 0.9·2/η.',
    unit: 'steps',
    default: 1,
    min: 1,
    max: 1000,
    scale: 'log',
    integer: true,
  },
} as const satisfies Record<string, NumberField | ChoiceField>;

export const theoryFields = {
  eigenvalues: {
    kind: 'number',
    label: 'Eigenvalues at the edge',
    help: 'How many eigenvalues the constrained path may hold at 2/η together; 1 is the setting of the paper.',
    unit: 'eigenvalues',
    default: 1,
    min: 1,
    max: 6,
    scale: 'linear',
    integer: true,
  },
  valleyTolerance: {
    kind: 'number',
    label: 'Valley tolerance',
    help: 'The constrained path is found once |∇L·u|/S is below this times 1 + ‖θ‖.',
    unit: null,
    default: 1e-13,
    min: 1e-15,
    max: 1e-4,
    scale: 'log',
  },
  reanchor: {
    kind: 'toggle',
    label: 'Re-anchor lost predictions',
    help: 'Sets a prediction back on the measured run once it is lost, which makes it a forecast of one cycle.',
    default: false,
  },
} as const satisfies Record<string, NumberField | ToggleField>;
