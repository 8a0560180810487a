import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { plainText, Rich } from '../../../src/panels/kit/rich.tsx';

it('keeps 2/η on one line, and every other symbol as it is', () => {
  const text = '*y* is 2/*η* or *λ*_2';
  expect(renderToStaticMarkup(<Rich text={text} />)).toBe(
    '<i class="symbol">y</i> is <span class="unbroken">2/<i class="symbol">η</i></span> or ' +
      '<i class="symbol">λ</i><sub>2</sub>',
  );
  expect(plainText(text)).toBe('y is 2/η or λ2');
});
