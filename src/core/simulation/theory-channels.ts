/** The channels that the theory adds to a run, in their fixed order. */
import type { ReferenceId } from '../references/references.ts';
import { references } from '../references/references.ts';
import type { Channel, Quantity } from './frame.ts';

type Row = readonly [name: string, label: string, quantity: Quantity];

const MEASURED: readonly Row[] = [
  ['x', 'displacement along u', 'swing'],
  ['y', 'change of sharpness', 'offset'],
  ['deviation', 'distance from the constrained path', 'deviation'],
];

const CONSTRAINED: readonly Row[] = [
  ['loss', 'loss of the constrained path', 'loss'],
  ['sharpness', 'sharpness of the constrained path', 'sharpness'],
  ['residual', 'S·η/2 − 1 after the projection', 'residual'],
  ['valleyResidual', '|∇L·u|/S/(1 + ‖θ‖) after the projection', 'residual'],
  ['pairResidual', 'largest residual of a critical eigenpair', 'residual'],
  ['converged', 'whether the projection converged (1) or not (0)', 'work'],
  ['iterations', 'iterations of the projection', 'work'],
  ['products', 'Hessian-vector products of the projection', 'work'],
  ['critical', 'eigenvalues at the edge', 'work'],
];

const THEORY: readonly Row[] = [
  ['alpha', 'α = −∇L·∇S', 'rate'],
  ['beta', 'β = ‖∇S⊥‖²', 'rate'],
  ['delta', 'δ = √(2α/β)', 'rate'],
  ['epsilon', 'ε = η√α', 'rate'],
  ['stage', 'stage', 'work'],
];

const PREDICTION: readonly Row[] = [
  ['loss', 'loss', 'loss'],
  ['lossQuadratic', 'loss, L† + x²/η', 'loss'],
  ['lossAlongU', 'loss, L(θ† + xu)', 'loss'],
  ['sharpness', 'sharpness', 'sharpness'],
  ['x', 'displacement along u', 'swing'],
  ['y', 'change of sharpness', 'offset'],
  ['deviation', 'distance from the constrained path', 'deviation'],
  ['distance', 'distance from the measured displacement', 'deviation'],
  ['lossError', 'error of the loss', 'error'],
  ['sharpnessError', 'error of the sharpness', 'error'],
  ['displacementError', 'error of the displacement', 'error'],
  ['recentError', 'error of the displacement, 20 steps', 'error'],
];

const FLOW: readonly Row[] = [
  ['loss', 'loss', 'loss'],
  ['sharpness', 'sharpness', 'sharpness'],
  ['x', 'displacement along u', 'swing'],
  ['y', 'change of sharpness', 'offset'],
  ['deviation', 'distance from gradient descent', 'deviation'],
  ['products', 'Hessian-vector products', 'work'],
];

/** None without references; `eigenvalues` are those drawn of the constrained path. */
export function theoryChannels(ids: readonly ReferenceId[], eigenvalues: number): readonly Channel[] {
  if (ids.length === 0) return [];
  const followed = ids.some((id) => references[id].needs === 'constrained trajectory');
  const lower = Array.from(
    { length: eigenvalues - 1 },
    (_, i): Row => [`lambda${i + 2}`, `eigenvalue ${i + 2} of the constrained path`, 'sharpness'],
  );
  const shared = [
    ...rows('gd', MEASURED),
    ...rows('constrained', [...CONSTRAINED, ...lower]),
    ...rows('theory', THEORY),
  ];
  return [
    ...(followed ? shared : []),
    ...ids.flatMap((id) => {
      const { kind, label } = references[id];
      if (kind === 'constrained') return [];
      const own = kind === 'flow' ? FLOW : PREDICTION;
      return rows(
        id,
        own.map(([name, words, quantity]) => [name, `${label}: ${words}`, quantity]),
      );
    }),
  ];
}

function rows(source: string, list: readonly Row[]): readonly Channel[] {
  return list.map(([name, label, quantity]) => ({ id: `${source}.${name}`, label, quantity, source }));
}
