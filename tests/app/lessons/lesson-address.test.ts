import { describe, expect, it } from 'vitest';
import { addressOfStep, placeIn } from '../../../src/app/lessons/lesson-address.ts';
import { lessons } from '../../../src/app/lessons/lessons.ts';
import { addressOf } from '../../../src/app/route.ts';

describe('the address of a lesson', () => {
  it('names a step, and is read again as that step', () => {
    lessons.forEach(({ steps }, i) => {
      steps.forEach((_, j) => {
        const address = addressOfStep(i + 1, j + 1, { pathname: '/a/', search: '?view=sweep', hash: '#v=1' });
        const { search, hash } = new URL(address, 'http://localhost');
        expect(placeIn(search)).toEqual({ kind: 'step', lesson: i + 1, step: j + 1 });
        expect(hash).toBe('#v=1');
      });
    });
  });

  it('without a lesson is the list, without a step the first one', () => {
    expect(placeIn('?view=lessons')).toEqual({ kind: 'list' });
    expect(placeIn('?view=lessons&lesson=2')).toEqual({ kind: 'step', lesson: 2, step: 1 });
  });

  it.each(['0', '6', '-1', '1.5', '01', 'one', '', '1e0'])('says what is wrong with lesson %j', (lesson) => {
    expect(placeIn(`?view=lessons&lesson=${lesson}&step=1`)).toEqual({ kind: 'no-lesson', lesson });
  });

  it.each(['0', '10', '2.0', 'x', ''])('says what is wrong with step %j', (step) => {
    expect(placeIn(`?view=lessons&lesson=3&step=${step}`)).toEqual({ kind: 'no-step', lesson: 3, step });
  });

  it('is forgotten on the way to another page', () => {
    const at = { pathname: '/', search: '?view=lessons&lesson=3&step=4', hash: '#v=1' };
    expect(addressOf('simulator', at)).toBe('/#v=1');
    expect(addressOf('presets', at)).toBe('/?view=presets#v=1');
  });
});
