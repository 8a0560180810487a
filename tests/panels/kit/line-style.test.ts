import { describe, expect, it } from 'vitest';
import { references } from '../../../src/core/references/references.ts';
import {
  measuredLoss,
  measuredSharpness,
  measuredSwing,
  oddSwing,
  referenceStyle,
  thresholdLine,
} from '../../../src/panels/kit/line-style.ts';
import { referenceName, shortReferenceName } from '../../../src/panels/words.ts';

describe('lines', () => {
  it('wear the dashes of the design’s token table', () => {
    const dashes = Object.fromEntries(
      ['constrained', 'semilocal', 'paper', 'flow', 'central'].map((id) => [id, referenceStyle(id).dash]),
    );
    expect(dashes).toEqual({
      constrained: [],
      semilocal: [5, 3],
      paper: [8, 3, 1.5, 3],
      flow: [1.5, 3],
      central: [12, 4],
    });
    expect([thresholdLine.dash, measuredSwing.dash, oddSwing.dash]).toEqual([[], [], [2, 2]]);
    expect([measuredSharpness.band, measuredLoss.band]).toEqual(['sharpness-band', 'loss-band']);
  });

  it('are told apart without colour: no two references share a dash, and none has a halo', () => {
    const ids = [...Object.keys(references), 'central'];
    expect(new Set(ids.map((id) => referenceStyle(id).dash.join())).size).toBe(ids.length);
    expect(ids.filter((id) => referenceStyle(id).band !== undefined)).toEqual([]);
  });

  it('have names, long and short, for every registered reference', () => {
    const ids = Object.keys(references);
    for (const name of [referenceName, shortReferenceName]) {
      expect(new Set(ids.map(name)).size).toBe(ids.length);
    }
    expect(referenceName('unheard-of')).toBe('unheard-of');
    for (const id of ids) expect(shortReferenceName(id).length).toBeLessThanOrEqual(referenceName(id).length);
  });
});
