/** The pages, in the order in which the header names them. */
import type { Sentence } from '../language/say.ts';
import type { PageId } from './route.ts';

export const pages: readonly { readonly id: PageId; readonly title: Sentence }[] = [
  { id: 'simulator', title: 'Simulator' },
  { id: 'sweep', title: 'Sweep' },
  { id: 'lessons', title: 'Lessons' },
  { id: 'presets', title: 'Presets' },
];
