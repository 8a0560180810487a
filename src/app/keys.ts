/** What each key does. Keys are never taken from a field that is being typed in, nor from a control that uses them. */

export type KeyAction =
  | 'toggle'
  | 'step'
  | 'step-10'
  | 'reset'
  | 'slower'
  | 'faster'
  | 'log'
  | 'theory'
  | 'swing'
  | 'share'
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
  readonly does: string;
}

export const keySheet: readonly KeyLine[] = [
  { keys: ['Space'], does: 'play or pause' },
  { keys: ['→'], does: 'one step' },
  { keys: ['Shift', '→'], does: 'ten steps' },
  { keys: ['R'], does: 'reset to step 0' },
  { keys: ['[', ']'], does: 'slower, faster' },
  { keys: ['↑', '↓'], does: 'learning rate, on the line 2/η or its slider' },
  { keys: ['L'], does: 'loss on a logarithmic or linear scale' },
  { keys: ['T'], does: 'show or hide the panels of the theory' },
  { keys: ['X'], does: 'show or hide the swing x' },
  { keys: ['S'], does: 'share this run' },
  { keys: ['?'], does: 'this sheet' },
  { keys: ['Esc'], does: 'close, or give back the value in force' },
];

const TYPING = new Set(['text', 'number', 'search', 'textarea', 'select', 'editable']);
/** Controls that answer Space themselves. */
const PRESSED = new Set(['button', 'summary', 'checkbox', 'radio', 'a']);
/** Controls that answer arrows themselves. */
const MOVED = new Set(['range', 'radio']);

const plain: Readonly<Record<string, KeyAction>> = {
  r: 'reset',
  '[': 'slower',
  ']': 'faster',
  l: 'log',
  t: 'theory',
  x: 'swing',
  s: 'share',
  '?': 'help',
};

export function actionOf(press: KeyPress): KeyAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || TYPING.has(press.focus)) return null;
  if (press.key === ' ') return PRESSED.has(press.focus) ? null : 'toggle';
  if (press.key === 'ArrowRight') {
    if (MOVED.has(press.focus)) return null;
    return press.shiftKey ? 'step-10' : 'step';
  }
  const key = press.key.toLowerCase();
  return Object.hasOwn(plain, key) ? (plain[key] ?? null) : null;
}

/** What has the focus, in the words of KeyPress. */
export function focusOf(element: Element | null): string {
  if (element instanceof HTMLInputElement) return element.type;
  if (element instanceof HTMLElement && element.isContentEditable) return 'editable';
  // A plot that moves its own handle says so by its role.
  if (element?.getAttribute('role') === 'slider') return 'range';
  return element?.tagName.toLowerCase() ?? 'other';
}
