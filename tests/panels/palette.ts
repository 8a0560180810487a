import type { Palette } from '../../src/panels/kit/palette.ts';

/** Every colour is called by its token. */
export const palette: Palette = {
  colour: new Proxy({} as Palette['colour'], { get: (_, token) => String(token) }),
  scale: 1,
  line: 1,
  sans: 'sans',
};
