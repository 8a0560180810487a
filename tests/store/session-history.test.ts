import { describe, expect, it } from 'vitest';
import { begun, recorded, redone, replaced, undone } from '../../src/store/history.ts';

describe('history', () => {
  it('goes back and forth, and forgets what was undone once something else happens', () => {
    const three = recorded(recorded(begun(1), 2), 3);
    expect(undone(three).present).toBe(2);
    expect(undone(undone(undone(three))).present).toBe(1);
    expect(redone(undone(three))).toEqual(three);
    expect(redone(three)).toBe(three);
    expect(recorded(undone(three), 4)).toEqual({ past: [1, 2], present: 4, future: [] });
    expect(replaced(three, 5)).toEqual({ past: [1, 2], present: 5, future: [] });
  });

  it('keeps a hundred states', () => {
    let history = begun(0);
    for (let i = 1; i <= 250; i += 1) history = recorded(history, i);
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(150);
  });
});
