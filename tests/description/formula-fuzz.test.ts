/** A hundred thousand formulas that nobody wrote: each is read or refused in words, and read as mathjs reads it. */
import { all, create } from 'mathjs';
import { expect, it } from 'vitest';
import { parameterNames } from '../../src/core/problems/formula/formula-faults.ts';
import { mathml } from '../../src/description/formula/mathml.ts';
import { loadFormulaParser } from '../../src/description/formula/parse-formula.ts';
import { formulaProblem } from '../support/formulas.ts';
import { randomFormulas } from '../support/random-formulas.ts';

const parse = await loadFormulaParser();
const math = create(all ?? {});

const EACH = 25_000;
/** mathjs evaluates with complex numbers where real ones end; only what is real is compared. */
const COMPARED = 4_000;
/** Rounding of two orders of operations, relative to the value. */
const ROUNDING = 1e-11;
/** Far above the rounding of any function, and below what would change a value that means something. */
const PERTURBATION = 1e-13;

it.each(['right', 'mutated', 'jumbled', 'noise'] as const)('%s text is read or refused', (kind) => {
  const formulas = randomFormulas(1);
  let read = 0;
  for (let i = 0; i < EACH; i++) {
    const text = formulas[kind]();
    const parsed = parse(text);
    if (parsed.ok) {
      read++;
      if (parsed.names.length < 1 || parsed.names.length > 6) expect.fail(text);
      if (mathml(parsed.expression).tag === undefined) expect.fail(text);
    } else {
      const [first] = parsed.faults;
      if (first === undefined || first.at + first.length > text.length) expect.fail(text);
    }
  }
  // Neither everything nor nothing gets through where both should occur.
  if (kind === 'right') expect(read).toBeGreaterThan(EACH / 2);
  if (kind === 'mutated') expect(read).toBeGreaterThan(EACH / 20);
  expect(read).toBeLessThan(EACH);
});

/** The value by mathjs, every number in the formula and at the point made larger by a relative `change`. */
function valueByMathjs(
  text: string,
  names: readonly string[],
  point: readonly number[],
  change: number,
): unknown {
  const numbers = {
    pi: Math.PI,
    e: Math.E,
    ...Object.fromEntries(names.map((name, k) => [name, point[k]!])),
  };
  const scope = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, value * (1 + change)]),
  );
  const node = math.parse(text).transform((inner) => {
    if (!math.isConstantNode(inner)) return inner;
    return new math.ConstantNode((inner.value as unknown as number) * (1 + change));
  });
  return node.evaluate(scope);
}

it('what is read has the value that mathjs gives it', () => {
  const formulas = randomFormulas(2);
  const values = [0.7, 1.9, 0.4, 1.3, 2.2];
  let compared = 0;
  for (let i = 0; i < COMPARED; i++) {
    const text = formulas.right();
    if (!parse(text).ok) continue;
    const names = parameterNames(text);
    const point = names.map((_, k) => values[k]!);
    const evaluator = formulaProblem({ formula: text, point }).evaluator(0);
    evaluator.setPoint(Float64Array.from(point));
    const found = evaluator.loss();
    const exact = valueByMathjs(text, names, point, 0);
    // How much the value hangs on the last digits: the sine of a large number means nothing.
    const beside = valueByMathjs(text, names, point, PERTURBATION);
    if (typeof exact !== 'number' || typeof beside !== 'number') continue;
    if (!Number.isFinite(exact) || !Number.isFinite(beside) || !Number.isFinite(found)) continue;
    compared++;
    const tolerance = ROUNDING * (1 + Math.abs(exact)) + Math.abs(beside - exact);
    if (!(Math.abs(found - exact) <= tolerance)) expect.fail(`${text}: ${found}, ${exact}`);
    if (!evaluator.gradient().every((entry) => typeof entry === 'number')) expect.fail(text);
  }
  expect(compared).toBeGreaterThan(COMPARED / 2);
});
