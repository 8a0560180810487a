/** Mistakes in formulas: each is told with its place, and hostile text gets no further than a message. */
import { describe, expect, it } from 'vitest';
import { formulaFaults } from '../../src/core/problems/formula/formula-faults.ts';
import { readTokens } from '../../src/core/problems/formula/token.ts';
import { buildExpression } from '../../src/description/formula/build-expression.ts';
import { mathjsParse } from '../../src/description/formula/mathjs-parse.ts';
import { loadFormulaParser } from '../../src/description/formula/parse-formula.ts';

const parse = await loadFormulaParser();

function faultsOf(text: string) {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.faults;
}

describe('a mistake is told with its place', () => {
  it.each([
    // text, at, length, found, allowed
    ['', 0, 0, 'the end', 'a number, a parameter'],
    ['   ', 3, 0, 'the end', 'a number, a parameter'],
    ['x +', 3, 0, 'the end', 'a number, a parameter'],
    ['x + * y', 4, 1, '“*”', 'a number, a parameter'],
    ['x ** 2', 3, 1, '“*”', 'a number, a parameter'],
    ['(x + 1', 0, 1, '“(”', 'a ) to every ('],
    ['x + 1)', 5, 1, '“)”', 'a ) only after its ('],
    ['()', 1, 1, '“)”', 'a number, a parameter'],
    ['2x', 1, 1, '“x”', '2*x'],
    ['x y', 2, 1, '“y”', 'x*y'],
    ['x(y + 1)', 1, 1, '“(”', 'x*(…)'],
    ['(x)(y)', 3, 1, '“(”', '(…)*(…)'],
    ['xy^2', 0, 2, '“xy”', 'a product is written x*y'],
    ['x + foo(y)', 4, 3, '“foo”', 'exp, log, sqrt'],
    ['sin x', 0, 3, '“sin”', 'sin(…)'],
    ['x + sin', 4, 3, '“sin”', 'sin(…)'],
    ['x = 2', 2, 1, '“=”', 'numbers with a decimal point'],
    ['x + 0,5', 5, 1, '“,”', 'numbers with a decimal point'],
    ['x + 1e999', 4, 5, '“1e999”', 'a number below 1e308'],
    ['x^y', 1, 1, '“^”', 'exp(y*log(x))'],
    ['1 + x^(2*y)', 5, 1, '“^”', 'exp(y*log(x))'],
    ['(-2)^x', 4, 1, '“^”', 'a positive base'],
    ['0^x', 1, 1, '“^”', 'a positive base'],
    ['x^101', 1, 1, '“^”', 'a constant exponent from −100 to 100'],
    ['x^-(10^9)', 1, 1, '“^”', 'a constant exponent from −100 to 100'],
    ['x^(1e200*1e200)', 1, 1, '“^”', 'a number as exponent'],
    ['x^(1/0)', 1, 1, '“^”', 'a number as exponent'],
    ['3 + pi', 0, 0, 'no parameter', 'at least one parameter'],
    ['a + b + c + d + f + g + h', 24, 1, '“h”', 'at most 6 parameters'],
    ['x − y', 2, 1, 'the character U+2212', 'numbers with a decimal point'],
    ['x\u202ey', 1, 1, 'the character U+202E', 'numbers with a decimal point'],
    ['x\u{1d465}', 1, 2, 'the character U+1D465', 'numbers with a decimal point'],
    [`${'x+'.repeat(200)}x`, 400, 1, '401 characters', 'at most 400 characters'],
  ])('%s', (text, at, length, found, allowed) => {
    const [first] = faultsOf(text);
    expect(first).toMatchObject({ at, length, found });
    expect(first?.allowed).toContain(allowed);
  });

  it('several unknown words are told at once', () => {
    expect(faultsOf('foo*x + bar$').map(({ at }) => at)).toEqual([0, 8, 11]);
  });

  it('bounds hold to the last one allowed', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}x${')'.repeat(depth)}`;
    expect(faultsOf(nested(40))).toEqual([]);
    expect(faultsOf(nested(41))[0]).toMatchObject({ at: 40, found: '“(”' });
    const sum = (terms: number) => Array.from({ length: terms }, () => 'x').join('+');
    expect(faultsOf(`-${sum(100)}`)).toEqual([]);
    expect(faultsOf(`--${sum(100)}`)[0]).toMatchObject({ at: 200, found: '“x”' });
    expect(faultsOf(`${'-'.repeat(199)}x`)).toEqual([]);
    expect(faultsOf(`${'2^'.repeat(99)}x`)[0]?.allowed ?? '').toBe('');
  });

  it.each([
    '(1 - x^2*y^2)^2/4',
    '+x - -y + .5 - 1.25e-3*x',
    'log(cosh(x*y)) + abs(x) + relu(-y)',
    'x^2^3 + x^-2 + 2^x + e^-x + (2/3)^x',
    'theta1*alpha + E2 - i',
    '((((x))))',
  ])('%s is right', (text) => expect(parse(text)).toMatchObject({ ok: true }));
});

const hostile = [
  'config({number: "BigNumber"})',
  'import({x: 1})',
  'import("fs")',
  'evaluate("x")',
  'parse("x")',
  'derivative("x^2", "x")',
  'simplify("x")',
  'createUnit("knot")',
  'f(x) = x^2',
  'x = 3; x^2',
  'x := 2',
  'x\ny',
  'x; y',
  '[1, 2, 3]',
  'ones(1e4, 1e4)',
  'x[1]',
  'x.constructor',
  'x["constructor"]',
  '{a: 1}',
  '{__proto__: null}',
  '"a string"',
  "'x'",
  '`x`',
  '#{x}',
  '5 cm',
  '5 cm to inch',
  'x in inch',
  'x mod 2',
  'x and y',
  'not x',
  'x > 1 ? x : 0',
  'x == y',
  '1:1e9',
  'x!',
  "x'",
  'x%',
  'x .* y',
  'x.^y',
  'x & y',
  'x << 40',
  'x -> y',
  'x?.y',
  'constructor',
  'constructor(x)',
  '__proto__',
  '__proto__ + x',
  'toString(x)',
  'valueOf()',
  'hasOwnProperty(x)',
  'prototype',
  '__defineGetter__(x)',
  'Function("return 1")()',
  'cos.constructor("return 1")()',
  'this',
  'globalThis + x',
  'process.exit(1)',
  'require(x)',
  'x^1e308',
  'x^(9^9^9)',
  'x^(1e5*1e5)',
  '9^9^9^9^9^x^y',
  `${'('.repeat(200)}x${')'.repeat(199)}`,
  `${'sin('.repeat(99)}x`,
  'x'.repeat(100_000),
  '('.repeat(1_000_000),
  `x${'^x'.repeat(150)}`,
  '0x1F*x',
  '0b101*x',
  '1e*x',
  '1..2*x',
  '１ + x',
  'ｘ',
  'х + y',
  'x\u200by',
  'x\u0000',
  '\ud835',
  'x\u2028+ y',
  '\ufeffx',
  'x²',
  '√x',
  'x # a comment',
  'random()*x',
  'ans',
  'end',
  'Infinity*x',
  'NaN',
  'null + x',
  'undefined',
  'true',
  '<b>x</b>',
  'javascript:alert(1)',
];

/** A title of printable characters, no longer than a line. */
function title(text: string): string {
  const shown = JSON.stringify(text).replace(
    /[^ -~]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

describe('hostile text', () => {
  it.each(hostile.map((text) => [title(text), text]))('is refused: %s', (_, text) => {
    const faults = faultsOf(text);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(5);
    for (const { at, length, found, allowed } of faults) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + length).toBeLessThanOrEqual(text.length);
      expect(found).toMatch(/^[ -~“”…]+$/);
      expect(found.length).toBeLessThan(60);
      expect(allowed.length).toBeGreaterThan(0);
    }
  });

  it('changes nothing that other code sees', () => {
    for (const text of hostile) parse(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(parse('x^2')).toMatchObject({ ok: true, names: ['x'] });
  });
});

describe('behind the checks of the text', () => {
  /** What the walk says of a tree that the checks would not have let through. */
  function walked(text: string, tokensOf = text) {
    return buildExpression(mathjsParse(text), readTokens(tokensOf).tokens);
  }

  it.each([
    ['f(x) = x'],
    ['[x]'],
    ['x[1]'],
    ['{x: x}'],
    ['"x"'],
    ['x; x'],
    ['x > x'],
    ['x ? x : x'],
    ['x!'],
    ['x%'],
    ['foo(x)'],
    ['sin(x, x)'],
    ['sin()'],
    ['2 x'],
    ['x mod x'],
  ])('%s has no tree', (text) => {
    expect(formulaFaults(text).length).toBeGreaterThan(0);
    expect(walked(text)).toHaveProperty('fault.allowed');
  });

  it('a parser that reads another order than is written is refused', () => {
    expect(walked('x + y*z', 'x*y + z')).toHaveProperty('fault.at', 1);
    expect(walked('x', 'x + y')).toHaveProperty('fault.at', 2);
    expect(walked('y', 'x')).toHaveProperty('fault.at', 0);
    expect(walked('2', '3')).toHaveProperty('fault.at', 0);
    expect(walked('sin(x)', 'cos(x)')).toHaveProperty('fault.at', 0);
    expect(walked('x + y', 'x')).toHaveProperty('fault');
  });
});
