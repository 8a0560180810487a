import { describe, expect, it } from 'vitest';
import { createView, defaultViewSettings, stepShown, viewSettingsOf } from '../../src/store/view.ts';

describe('view', () => {
  it('zooms to whole steps in order, and takes a short drag for a click', () => {
    const view = createView();
    view.getState().zoom([460.2, 199.7]);
    expect(view.getState().range).toEqual([199, 461]);
    view.getState().zoom([10, 12]);
    expect(view.getState().range).toBeNull();
    view.getState().apply({ range: [-20, 50], theme: 'dark' });
    expect(view.getState().range).toEqual([0, 50]);
    view.getState().apply({ lossScale: 'linear' });
    expect(view.getState().range).toEqual([0, 50]);
  });

  it('shows the step under the pointer, else the one scrubbed to', () => {
    const view = createView();
    expect(stepShown(view.getState())).toBeNull();
    view.getState().scrubTo(12);
    view.getState().pointAt(0);
    expect(stepShown(view.getState())).toBe(0);
    view.getState().pointAt(null);
    expect(stepShown(view.getState())).toBe(12);
  });

  it('toggles lists and leaves them alone when nothing changes', () => {
    const view = createView();
    const { toggleReference, togglePanel, toggleBookmark } = view.getState();
    toggleReference('paper');
    expect(view.getState().references).toEqual(['constrained', 'semilocal']);
    const before = view.getState().references;
    toggleReference('paper', false);
    expect(view.getState().references).toBe(before);
    togglePanel('swing', true);
    expect(view.getState().open).toEqual([...defaultViewSettings.open, 'swing']);
    for (const step of [300, 20, 100, 20]) toggleBookmark(step);
    expect(view.getState().bookmarks).toEqual([100, 300]);
  });

  it('serializes its settings alone', () => {
    const view = createView({ errorKind: 'loss' });
    view.getState().pointAt(4);
    view.getState().toggleLossScale();
    const settings = JSON.parse(JSON.stringify(viewSettingsOf(view.getState())));
    expect(settings).toEqual({ ...defaultViewSettings, errorKind: 'loss', lossScale: 'linear' });
  });
});
