/** The typeset form of a formula, written here as plain text: fractions {a}/{b}, powers base^{…}, indices x_1, √{…}. */
import { expect, it } from 'vitest';
import { type MathElement, mathml } from '../../src/description/formula/mathml.ts';
import { expressionOf } from '../support/formulas.ts';

function plain(element: MathElement | string): string {
  if (typeof element === 'string') return element === '\u2062' || element === '\u2061' ? '' : element;
  const [first = '', second = ''] = element.children.map(plain);
  switch (element.tag) {
    case 'mfrac':
      return `{${first}}/{${second}}`;
    case 'msup':
      return `${first}^{${second}}`;
    case 'msub':
      return `${first}_${second}`;
    case 'msqrt':
      return `√{${first}}`;
    default:
      return element.children.map(plain).join('');
  }
}

it.each([
  ['(1 - x^2*y^2)^2/4', '{(1−x^{2}y^{2})^{2}}/{4}'],
  ['((((x))))', 'x'],
  ['x*(y + 1)', 'x(y+1)'],
  ['(x*y)*z', 'xyz'],
  ['2*3*x', '2⋅3x'],
  ['x*2^y', 'x⋅2^{y}'],
  ['x*(2/y)', 'x⋅{2}/{y}'],
  ['a - (b - c)', 'a−(b−c)'],
  ['a - b - c', 'a−b−c'],
  ['a + (b + c)', 'a+b+c'],
  ['a + -b', 'a+(−b)'],
  ['a*-b', 'a(−b)'],
  ['-a*b', '−ab'],
  ['c - -a*b', 'c−(−ab)'],
  ['-x^2', '−x^{2}'],
  ['(-x)^2', '(−x)^{2}'],
  ['-(a + b)', '−(a+b)'],
  ['(x/y)^2', '({x}/{y})^{2}'],
  ['(x^2)^3', '(x^{2})^{3}'],
  ['x^2^3', 'x^{2^{3}}'],
  ['x^(1/2)', 'x^{{1}/{2}}'],
  ['x^-2', 'x^{−2}'],
  ['sqrt(x + 1)^2', '√{x+1}^{2}'],
  ['abs(x - y)', '|x−y|'],
  ['sin(x)^2 + exp(-y)', '(sin(x))^{2}+exp(−y)'],
  ['theta12*w1 + lambda + pi*e', 'θ_12w_1+λ+πe'],
  ['1e-7*x + 1e21', '1⋅10^{−7}x+1⋅10^{21}'],
  ['2*1.5e-9*x', '2⋅1.5⋅10^{−9}x'],
])('%s', (formula, typeset) => {
  expect(plain(mathml(expressionOf(formula)))).toBe(typeset);
});
