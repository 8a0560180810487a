import { describe, expect, it } from 'vitest';
import { type EdgeFacts, edgeSentence } from '../../src/controls/edge-sentence.ts';
import { plainText } from '../../src/controls/rich-text.tsx';

const facts: EdgeFacts = {
  learningRate: 0.15,
  sharpness: 8.4,
  sharpnessAtStart: 3.1,
  met: false,
  step: 150,
};
const said = (part: Partial<EdgeFacts>): string => plainText(edgeSentence({ ...facts, ...part }));

describe('edgeSentence', () => {
  it('tells that the mark comes nearer', () => {
    expect(said({})).toBe(
      'ηS/2 = 0.630. The mark moves left as the network trains. When it reaches η, gradient descent becomes unstable.',
    );
  });

  it('tells where the mark came from once it has passed', () => {
    expect(said({ sharpness: 13.6, met: true })).toBe(
      'ηS/2 = 1.02. Right of the mark, a step along u overshoots and grows. Sharpening brought the mark here from 0.65.',
    );
  });

  it('tells what happens below the edge after meeting it', () => {
    expect(said({ sharpness: 12, met: true })).toContain('steps along u shrink');
  });

  it('tells whether the first step is stable', () => {
    expect(said({ step: 0, sharpness: 3.1 })).toContain('The first step is stable');
    expect(said({ step: 0, sharpness: 20, sharpnessAtStart: 20 })).toContain('The first step is unstable');
  });

  it('does not speak of sharpening where there was none', () => {
    expect(said({ sharpness: 2, step: 20 })).toContain('moved right, from 0.65');
    expect(said({ sharpness: 20, sharpnessAtStart: 21, step: 3 })).not.toContain('Sharpening');
  });

  it('promises the mark while nothing was measured', () => {
    expect(said({ sharpness: Number.NaN })).toContain('The mark will show');
  });
});
