/** What each key does. Keys are never taken from a field that is being typed in, nor from a control that uses them. */
import type { Sentence } from '../language/say.ts';

export type KeyAction =
  | 'toggle'
  | 'step'
  | 'step-10'
  | 'back'
  | 'back-10'
  | 'now'
  | 'flag'
  | 'stage-1'
  | 'stage-2'
  | 'stage-3'
  | 'stage-4'
  | 'reset'
  | 'slower'
  | 'faster'
  | 'log'
  | 'theory'
  | 'swing'
  | 'share'
  | 'present'
  | 'help';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** Where the focus is: the tag's name in lower case, the type of an input, or `other`. */
  readonly focus: string;
}

/** A single line of the sheet that `?` shows. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: Sentence;
}

export const keySheet: readonly KeyLine[] = [
  { keys: ['Space'], does: 'play or pause' },
  { keys: ['→'], does: 'one step' },
  { keys: ['Shift', '→'], does: 'ten steps' },
  { keys: ['←'], does: 'look one step back, with Shift ten' },
  { keys: ['End'], does: 'back to the newest step' },
  { keys: ['B'], does: 'flag at the step shown, or none' },
  { keys: ['1–4'], does: 'next stretch of that stage' },
  { keys: ['R'], does: 'reset to step 0' },
  { keys: ['[', ']'], does: 'slower, faster' },
  { keys: ['↑', '↓'], does: 'learning rate, on the line 2/η or its slider' },
  { keys: ['L'], does: 'loss on a logarithmic or linear scale' },
  { keys: ['T'], does: 'show or hide the panels of the theory' },
  { keys: ['X'], does: 'show or hide the swing x' },
  { keys: ['P'], does: 'present: full screen, large type' },
  { keys: ['S'], does: 'share this run' },
  { keys: ['?'], does: 'this sheet' },
  { keys: ['Esc'], does: 'close, or give back the value in force' },
];

const TYPING = new Set(['text', 'number', 'search', 'textarea', 'select', 'editable']);
/** Controls that answer Space themselves. */
const PRESSED = new Set(['button', 'summary', 'checkbox', 'radio', 'a']);
/** Controls that answer arrows themselves, and the keys that move them. */
const MOVED = new Set(['range', 'radio']);
const moves = new Set(['ArrowLeft', 'ArrowRight', 'End']);

const plain: Readonly<Record<string, KeyAction>> = {
  r: 'reset',
  '[': 'slower',
  ']': 'faster',
  b: 'flag',
  1: 'stage-1',
  2: 'stage-2',
  3: 'stage-3',
  4: 'stage-4',
  end: 'now',
  l: 'log',
  t: 'theory',
  x: 'swing',
  s: 'share',
  p: 'present',
  '?': 'help',
};

export function actionOf(press: KeyPress): KeyAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || TYPING.has(press.focus)) return null;
  if (press.key === ' ') return PRESSED.has(press.focus) ? null : 'toggle';
  if (MOVED.has(press.focus) && moves.has(press.key)) return null;
  if (press.key === 'ArrowRight') return press.shiftKey ? 'step-10' : 'step';
  if (press.key === 'ArrowLeft') return press.shiftKey ? 'back-10' : 'back';
  const key = press.key.toLowerCase();
  return Object.hasOwn(plain, key) ? (plain[key] ?? null) : null;
}

/** What has the focus, in the words of KeyPress. */
export function focusOf(element: Element | null): string {
  if (element instanceof HTMLInputElement) return element.type;
  if (element instanceof HTMLElement && element.isContentEditable) return 'editable';
  // The sliders of plots take the keys that they use before the page does, and leave it the others.
  if (element?.getAttribute('role') === 'slider') return 'slider';
  return element?.tagName.toLowerCase() ?? 'other';
}
