import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createView, defaultViewSettings, viewSettingsOf } from '../../src/store/view.ts';
import { parseView, viewPairs } from '../../src/store/view-in-link.ts';

const { theme: _, ...defaults } = defaultViewSettings;

it('a default view takes no room', () => {
  expect(viewPairs(defaults)).toEqual([]);
  expect(parseView([])).toEqual({ view: null, faults: [] });
});

it('what differs comes back, and only that', () => {
  const view = createView();
  const { zoom, setLossScale, togglePanel, toggleBookmark } = view.getState();
  zoom([100, 400]);
  setLossScale('linear');
  togglePanel('swing');
  toggleBookmark(250);
  const { theme, ...settings } = viewSettingsOf(view.getState());
  const pairs = viewPairs(settings);
  expect(pairs).toEqual([
    ['range', '100-400'],
    ['lossScale', 'linear'],
    ['open', [...defaults.open, 'swing'].join()],
    ['bookmarks', '250'],
  ]);
  expect(parseView(pairs)).toEqual({ view: settings, faults: [] });
});

it('no panels at all is a view too', () => {
  const none = { ...defaults, open: [], references: [] };
  expect(parseView(viewPairs(none)).view).toEqual(none);
});

it.each([
  ['range', '5'],
  ['range', '-1-5'],
  ['lossScale', 'cubic'],
  ['open', 'a,,b'],
  ['open', '<b>'],
  ['open', 'x,'.repeat(100)],
  ['bookmarks', '1e9'],
  ['theme', 'dark'],
  ['__proto__', '1'],
  ['constructor', '1'],
])('view.%s=%s is told and left out', (name, text) => {
  const { view, faults } = parseView([[name, text]]);
  expect(view).toEqual(defaults);
  expect(faults[0]?.path).toBe(`view.${name}`);
});

it('whatever stands there, it never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
      const { faults } = parseView(pairs);
      for (const { text } of faults) expect(text.length).toBeLessThan(400);
    }),
  );
});
