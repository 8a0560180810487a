/** Where the theory's assumptions fail: each warning is given when its condition begins, with the quantity. */
import { CRITICAL_SHARE, type ConstrainedPoint } from '../references/constrained-point.ts';
import type { Projection } from '../references/project-to-stable-set.ts';

/** ε from which on the expansion in ε is coarse: 0.05 is good, 0.2 poor. */
const EPSILON_LIMIT = 0.15;
/** A condition ends only well below its limit, so that a value that hovers there warns once. */
const END_SHARE = 0.9;

export interface Warning {
  readonly condition: Condition;
  readonly value: number;
  readonly text: string;
}

type Condition = 'second eigenvalue' | 'alpha' | 'epsilon' | 'projection';

export class TheoryWarnings {
  readonly #covered: number;
  readonly #standing = new Set<Condition>();

  /** `covered`: how many eigenvalues at the edge every formula in use allows for. */
  constructor(covered: number) {
    this.#covered = covered;
  }

  /** The warnings that begin at this step. */
  next(point: ConstrainedPoint, projection: Projection, threshold: number): readonly Warning[] {
    const { values } = point.pairs;
    const beyond = values[this.#covered];
    const share = beyond === undefined ? 0 : beyond / threshold;
    const found: Warning[] = [];
    const check = (condition: Condition, begins: boolean, ends: boolean, value: number, text: string) => {
      if (begins && !this.#standing.has(condition)) found.push({ condition, value, text });
      if (begins) this.#standing.add(condition);
      else if (ends) this.#standing.delete(condition);
    };
    const number = this.#covered + 1;
    check(
      'second eigenvalue',
      share > CRITICAL_SHARE,
      share < END_SHARE * CRITICAL_SHARE,
      share,
      `Another eigenvalue is at the edge: λ${number}†·η/2 = ${share.toFixed(3)}. Some formulas leave it out.`,
    );
    check(
      'alpha',
      !(point.alpha > 0),
      point.alpha > 0,
      point.alpha,
      `α = ${point.alpha.toPrecision(2).replace('-', '−')} ≤ 0: nothing drives sharpness up.`,
    );
    check(
      'epsilon',
      point.epsilon > EPSILON_LIMIT,
      point.epsilon < END_SHARE * EPSILON_LIMIT,
      point.epsilon,
      `ε = η√α = ${point.epsilon.toFixed(3)} is not small: the predictions need ε below ${EPSILON_LIMIT}.`,
    );
    check(
      'projection',
      !projection.converged,
      projection.converged,
      projection.valleyResidual,
      `The projection did not converge in ${projection.iterations} iterations.`,
    );
    return found;
  }
}
