import { describe, expect, it } from 'vitest';
import { Looks } from '../../src/store/looks.ts';

function asking() {
  const asked: string[] = [];
  const looks = new Looks((sight, at) => asked.push(`${sight} ${at}`));
  return { asked, looks };
}

describe('looks', () => {
  it('ask one question of a kind at a time, and of the later wishes only the newest', () => {
    const { asked, looks } = asking();
    looks.look('picture', 10);
    for (const at of [11, 12, 13]) looks.look('picture', at);
    looks.look('spectrum', 13);
    expect(asked).toEqual(['picture 10', 'spectrum 13']);
    expect(looks.answered('picture', 10)).toBe(true);
    expect(asked).toEqual(['picture 10', 'spectrum 13', 'picture 13']);
    expect(looks.answered('picture', 13)).toBe(true);
    expect(asked).toHaveLength(3);
  });

  it('do not repeat a question about the present step until they are asked again', () => {
    const { asked, looks } = asking();
    looks.look('picture', null);
    looks.look('picture', null);
    expect(looks.answered('picture', null)).toBe(true);
    expect(asked).toHaveLength(1);
    looks.look('picture', null);
    expect(asked).toHaveLength(2);
  });

  it('drop answers to what the reader has turned away from', () => {
    const { asked, looks } = asking();
    looks.look('picture', 5);
    looks.look('picture', null);
    expect(looks.answered('picture', 5)).toBe(false);
    expect(asked).toEqual(['picture 5', 'picture null']);
    looks.look('picture', 7);
    expect(looks.answered('picture', null)).toBe(false);
    expect(looks.answered('picture', 7)).toBe(true);
  });

  it('forget everything with a new run', () => {
    const { asked, looks } = asking();
    looks.look('picture', 5);
    looks.begin();
    looks.look('picture', null);
    expect(asked).toEqual(['picture 5', 'picture null']);
  });
});
