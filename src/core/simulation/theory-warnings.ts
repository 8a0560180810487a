/** Where the theory's assumptions fail: each warning is given when its condition begins, with the quantity. */
import { CRITICAL_SHARE, type ConstrainedPoint } from '../references/constrained-point.ts';
import type { Projection } from '../references/project-to-stable-set.ts';
import type { TheorySettings } from './settings.ts';

/** ε from which on the expansion in ε is coarse: 0.05 is good, 0.2 poor. */
export const EPSILON_LIMIT = 0.15;

export interface Warning {
  readonly value: number;
  readonly text: string;
}

type Condition = 'second eigenvalue' | 'alpha' | 'epsilon' | 'projection';

export class TheoryWarnings {
  readonly #settings: TheorySettings;
  readonly #standing = new Set<Condition>();

  constructor(settings: TheorySettings) {
    this.#settings = settings;
  }

  /** The warnings that begin at this step. */
  next(point: ConstrainedPoint, projection: Projection, threshold: number): readonly Warning[] {
    const { values } = point.pairs;
    const beyond = values[this.#settings.eigenvalues];
    const share = beyond === undefined ? 0 : beyond / threshold;
    const found: Warning[] = [];
    const check = (condition: Condition, holds: boolean, value: number, text: string) => {
      if (holds && !this.#standing.has(condition)) found.push({ value, text });
      if (holds) this.#standing.add(condition);
      else this.#standing.delete(condition);
    };
    const number = this.#settings.eigenvalues + 1;
    check(
      'second eigenvalue',
      share > CRITICAL_SHARE,
      share,
      `λ${number}†·η/2 = ${share.toFixed(3)} > ${CRITICAL_SHARE}: another eigenvalue is at the edge, and the formulas allow for ${this.#settings.eigenvalues}.`,
    );
    check(
      'alpha',
      !(point.alpha > 0),
      point.alpha,
      `α = ${point.alpha.toPrecision(2)} ≤ 0: nothing drives sharpness up.`,
    );
    check(
      'epsilon',
      point.epsilon > EPSILON_LIMIT,
      point.epsilon,
      `ε = η√α = ${point.epsilon.toFixed(2)} is not small: the predictions need ε below ${EPSILON_LIMIT}.`,
    );
    check(
      'projection',
      !projection.converged,
      projection.valleyResidual,
      `The projection did not converge in ${projection.iterations} iterations.`,
    );
    return found;
  }
}
