/**
 * The view as it stands in a link: settings that differ from the defaults, one part each. Read back, what cannot be
 * read is told and left out: a view never keeps a run from being opened. The theme stays the reader's own.
 */
import { type Message, messageOf } from '../description/message.ts';
import { foundWords, nameWords, oneOf } from '../description/words.ts';
import { defaultViewSettings, type StepRange, type ViewSettings } from './view.ts';

type Pairs = readonly (readonly [name: string, value: string])[];
type LinkedView = Omit<ViewSettings, 'theme'>;

interface Setting<T> {
  text(value: T): string;
  /** undefined where the text means nothing. */
  value(text: string): T | undefined;
  readonly allowed: string;
}

const MOST_ENTRIES = 30;

const names: Setting<readonly string[]> = {
  text: (ids) => ids.join(','),
  value: (text) => {
    const ids = text === '' ? [] : text.split(',');
    const sound = ids.length <= MOST_ENTRIES && ids.every((id) => /^[a-z][a-z\d-]{0,30}$/i.test(id));
    return sound ? ids : undefined;
  },
  allowed: 'names with commas between',
};

const steps: Setting<readonly number[]> = {
  text: (list) => list.join(','),
  value: (text) => {
    const list = text === '' ? [] : text.split(',');
    const sound = list.length <= MOST_ENTRIES && list.every((step) => /^\d{1,8}$/.test(step));
    return sound ? list.map(Number).toSorted((a, b) => a - b) : undefined;
  },
  allowed: 'steps with commas between',
};

const range: Setting<StepRange | null> = {
  text: (value) => value?.join('-') ?? 'all',
  value: (text) => {
    const [, from, to] = /^(\d{1,8})-(\d{1,8})$/.exec(text) ?? [];
    if (text === 'all') return null;
    return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
  },
  allowed: 'two steps, such as 100-400, or all',
};

function choice<const T extends string>(...options: readonly T[]): Setting<T> {
  return {
    text: (value) => value,
    value: (text) => options.find((option) => option === text),
    allowed: oneOf(options),
  };
}

const settings: { readonly [K in keyof LinkedView]: Setting<LinkedView[K]> } = {
  range,
  lossScale: choice('log', 'linear'),
  references: names,
  open: names,
  errorKind: choice('loss', 'sharpness', 'displacement'),
  bookmarks: steps,
};

const keys = Object.keys(settings) as (keyof LinkedView)[];

function textOf<K extends keyof LinkedView>(key: K, view: LinkedView): string {
  return settings[key].text(view[key]);
}

export function viewPairs(view: LinkedView): Pairs {
  return keys
    .map((key) => [key, textOf(key, view)] as const)
    .filter(([key, text]) => text !== textOf(key, defaultViewSettings));
}

export interface ParsedView {
  /** Defaults where the link says nothing; null where it says nothing at all. */
  readonly view: LinkedView | null;
  readonly faults: readonly Message[];
}

export function parseView(pairs: Pairs): ParsedView {
  const faults: Message[] = [];
  const { theme: _, ...defaults } = defaultViewSettings;
  const view: Record<string, unknown> = { ...defaults };
  for (const [name, text] of pairs) {
    const setting = keys.find((key) => key === name);
    const value = setting === undefined ? undefined : settings[setting].value(text);
    if (setting !== undefined && value !== undefined) view[setting] = value;
    else {
      const allowed =
        setting === undefined ? oneOf(keys.map((key) => `view.${key}`)) : settings[setting].allowed;
      faults.push(messageOf(`view.${nameWords(name)}`, foundWords(text), allowed));
    }
  }
  return { view: pairs.length === 0 ? null : (view as unknown as LinkedView), faults };
}
