import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { plainText, RichText } from '../../src/controls/rich-text.tsx';

const sentence = 'Above **2/_η_**, [sharpness|Sharpness _S_] grows';

describe('rich text', () => {
  it('shows symbols, weight and colours', () => {
    expect(renderToStaticMarkup(<RichText>{sentence}</RichText>)).toBe(
      'Above <strong><span class="unbroken">2/<i class="symbol">η</i></span></strong>, ' +
        '<strong class="q-sharpness">Sharpness <i class="symbol">S</i></strong> grows',
    );
  });

  it('keeps the words alone as plain text', () => {
    expect(plainText(sentence)).toBe('Above 2/η, Sharpness S grows');
  });

  it('never lets text become markup', () => {
    expect(renderToStaticMarkup(<RichText>{'<b>x</b> & [loss|<i>]'}</RichText>)).toBe(
      '&lt;b&gt;x&lt;/b&gt; &amp; <strong class="q-loss">&lt;i&gt;</strong>',
    );
  });
});
