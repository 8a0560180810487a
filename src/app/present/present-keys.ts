/** What each key does while presenting. Every control has one; keys that are not named here do what they do elsewhere. */
import type { Sentence } from '../../language/say.ts';
import { actionOf, type KeyAction, type KeyPress } from '../keys.ts';

const shared = [
  'toggle',
  'step',
  'step-10',
  'back',
  'back-10',
  'now',
  'flag',
  'stage-1',
  'stage-2',
  'stage-3',
  'stage-4',
  'reset',
  'slower',
  'faster',
  'log',
  'help',
] as const satisfies readonly KeyAction[];

const own = {
  v: ['scene', 'scene-back'],
  z: ['zoom', 'zoom'],
  h: ['predict', 'predict'],
  n: ['next', 'previous'],
  l: ['list', 'list'],
  y: ['log', 'log'],
  d: ['theme', 'theme'],
  f: ['full-screen', 'full-screen'],
  p: ['leave', 'leave'],
  enter: ['reveal', 'reveal'],
  escape: ['leave', 'leave'],
  arrowup: ['line-up', 'line-up-10'],
  arrowdown: ['line-down', 'line-down-10'],
} as const;

/** While a guess is asked for, letters choose a sketch. */
const sketches = { a: 'sketch-1', b: 'sketch-2', c: 'sketch-3' } as const;

type Shared = (typeof shared)[number];
type Own = (typeof own)[keyof typeof own][number];
type Sketch = (typeof sketches)[keyof typeof sketches];
export type PresentAction = Shared | Own | Sketch;

/** Controls that answer Enter themselves. */
const ENTERED = new Set(['button', 'a', 'summary']);

export function presentActionOf(press: KeyPress, guessing: boolean): PresentAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'enter' && ENTERED.has(press.focus)) return null;
  if (guessing && Object.hasOwn(sketches, key)) return sketches[key as keyof typeof sketches];
  if (Object.hasOwn(own, key)) return own[key as keyof typeof own][press.shiftKey ? 1 : 0];
  const action = actionOf(press);
  return shared.find((id) => id === action) ?? null;
}

export interface PresentKeyLine {
  readonly keys: readonly string[];
  readonly does: Sentence;
}

export const presentKeySheet: readonly PresentKeyLine[] = [
  { keys: ['Space'], does: 'play or pause' },
  { keys: ['→'], does: 'one step, with Shift ten' },
  { keys: ['←'], does: 'look one step back, with Shift ten' },
  { keys: ['End'], does: 'back to the newest step' },
  { keys: ['[', ']'], does: 'slower, down to one step at a time; faster' },
  { keys: ['↑', '↓'], does: 'move the line 2/η, and with it the learning rate' },
  { keys: ['V'], does: 'other panels' },
  { keys: ['Z'], does: 'zoom to the last 24 steps, even and odd apart, and back' },
  { keys: ['H'], does: 'hide what comes, to predict it; again: end of the prediction' },
  { keys: ['A', 'B', 'C'], does: 'choose a prediction instead of drawing one' },
  { keys: ['Enter'], does: 'reveal: the run goes on under the prediction' },
  { keys: ['N'], does: 'next preset, with Shift the one before' },
  { keys: ['L'], does: 'list of the presets' },
  { keys: ['1–4'], does: 'next stretch of that stage' },
  { keys: ['B'], does: 'flag at the step shown, or none' },
  { keys: ['Y'], does: 'loss on a logarithmic or linear scale' },
  { keys: ['R'], does: 'reset to step 0' },
  { keys: ['D'], does: 'dark or light' },
  { keys: ['F'], does: 'full screen, or a window' },
  { keys: ['?'], does: 'this sheet' },
  { keys: ['P', 'Esc'], does: 'end the presentation' },
];
