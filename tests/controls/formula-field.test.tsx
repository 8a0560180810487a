import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { faultWords, plainFormula } from '../../src/controls/formula-field.tsx';
import { MathFormula } from '../../src/controls/math-formula.tsx';
import { expressionOf } from '../support/formulas.ts';

describe('a typed formula', () => {
  it('may have the signs of print, each of which keeps its place', () => {
    expect(plainFormula('2·x − y×z ÷ 3\n+\u00a0w')).toBe('2*x - y*z / 3 + w');
    expect(plainFormula('(1 - x^2)/4')).toBe('(1 - x^2)/4');
  });

  it('says where a mistake is', () => {
    const fault = { at: 3, length: 1, found: '“$”', allowed: 'this' };
    expect(faultWords(fault)).toBe('Found “$” at character 4; allowed is this.');
    expect(faultWords({ ...fault, length: 0, found: 'no parameter' })).toBe(
      'Found no parameter; allowed is this.',
    );
    expect(faultWords({ ...fault, length: 0, found: 'the end' })).toBe(
      'Found the end at character 4; allowed is this.',
    );
  });

  it('is typeset as elements, named by its text', () => {
    const markup = renderToStaticMarkup(<MathFormula expression={expressionOf('x^2/y')} label="x^2/y" />);
    expect(markup).toBe(
      '<math display="block" aria-label="x^2/y" class="formula-math" tabindex="0"><mfrac>' +
        '<msup><mi>x</mi><mn>2</mn></msup><mi>y</mi></mfrac></math>',
    );
  });

  it('never lets text become markup', () => {
    const label = '"><script>x</script>';
    const markup = renderToStaticMarkup(<MathFormula expression={expressionOf('x')} label={label} />);
    expect(markup).not.toContain('<script>');
  });
});
