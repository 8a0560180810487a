/** The activations that networks offer, each a registered unary function (none for `linear`). */
import type { UnaryId } from '../autodiff/unaries/unaries.ts';

interface ActivationSpec {
  readonly label: string;
  /** None for the identity. */
  readonly unary: UnaryId | null;
}

export const activations = {
  tanh: { label: 'tanh', unary: 'tanh' },
  relu: { label: 'ReLU', unary: 'relu' },
  elu: { label: 'ELU', unary: 'elu' },
  gelu: { label: 'GELU', unary: 'gelu' },
  silu: { label: 'SiLU', unary: 'silu' },
  softplus: { label: 'softplus', unary: 'softplus' },
  sigmoid: { label: 'sigmoid', unary: 'sigmoid' },
  sine: { label: 'sine', unary: 'sine' },
  linear: { label: 'linear', unary: null },
} as const satisfies Record<string, ActivationSpec>;

export type ActivationId = keyof typeof activations;
