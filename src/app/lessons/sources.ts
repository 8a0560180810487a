/** Where a claim comes from: a paper and the place in it. */
import type { Sentence } from '../../language/say.ts';

export interface Source {
  readonly name: string;
  readonly url: string;
  /** A section by its number, or a place in words. */
  readonly place: `§${string}` | Sentence;
}

const papers = {
  cohen: { name: 'Cohen et al. 2021', url: 'https://arxiv.org/abs/2103.00065' },
  damian: { name: 'Damian, Nichani, Lee 2022', url: 'https://arxiv.org/abs/2209.15594' },
  lewkowycz: { name: 'Lewkowycz et al. 2020', url: 'https://arxiv.org/abs/2003.02218' },
  /** What is this project's own stands in its documents, which come with the page as text. */
  own: { name: 'docs/theory.md', url: 'theory.txt' },
} as const;

export function source(paper: keyof typeof papers, place: Source['place']): Source {
  return { ...papers[paper], place };
}
