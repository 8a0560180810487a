import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../scripts/typeset-equations.ts';
import { Equation } from '../../src/controls/equations/equation.tsx';
import { type EquationId, equations } from '../../src/controls/equations/equations.ts';

const ids = Object.keys(equations) as EquationId[];

describe('equations', () => {
  it('are typeset as they are written: else `npm run typeset`', () => {
    const kept = readFileSync(new URL('../../src/controls/equations/typeset.json', import.meta.url), 'utf8');
    expect(kept).toBe(typeset());
  });

  it.each(ids)('%s is MathML with words, and nothing that the policy forbids', (id) => {
    const markup = renderToStaticMarkup(<Equation id={id} />);
    expect(markup).toMatch(/^<math[^>]*alttext="[^"]+"/);
    expect(markup).not.toMatch(/\sstyle=|<(script|annotation|a|img)\b|temml/);
    const tags = [...markup.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag!);
    expect(tags.filter((tag) => !/^m[a-z]+$/.test(tag))).toEqual([]);
  });

  it('wear the colours of their quantities alone', () => {
    const css = readFileSync(new URL('../../src/app/base.css', import.meta.url), 'utf8');
    const classes = new Set(
      ids
        .flatMap((id) => [...renderToStaticMarkup(<Equation id={id} />).matchAll(/class="(q-[^"]+)"/g)])
        .map(([, name]) => name!),
    );
    expect(classes.size).toBeGreaterThan(3);
    for (const name of classes) expect(css).toContain(`.${name} {`);
  });

  it('sets sharpness in its colour, and an equation of the map as it is meant', () => {
    const markup = renderToStaticMarkup(<Equation id="map-x" />);
    expect(markup).toContain('<mi class="q-sharpness">y</mi>');
    expect(markup.replace(/<[^>]+>/g, '')).toBe('xt+1=−(1+ηyt)xt');
  });
});
