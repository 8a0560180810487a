/**
 * What an embedding page asks for in the address of its frame: `?embed=1&panels=sharpness,loss&controls=play,rate`.
 * What cannot be read is told and left out, so that a frame always shows something. docs/embedding.md lists it all.
 */
import { type Message, messageOf } from '../../description/message.ts';
import { foundWords, nameWords, oneOf } from '../../description/words.ts';
import type { Language } from '../../language/language.ts';
import type { Theme } from '../../store/view.ts';
import { EMBED_FLAG as FLAG } from './is-embed.ts';

/** `play` stands for play or pause, step and reset, which belong together. */
export const EMBED_CONTROLS = ['play', 'rate', 'speed', 'preset'] as const;
export type EmbedControl = (typeof EMBED_CONTROLS)[number];

/** Shown like a panel, though it is words: the narrator. */
export const SENTENCE = 'sentence';

export interface EmbedOptions {
  /** Ids of panels, and `sentence`. */
  readonly panels: readonly string[];
  readonly controls: readonly EmbedControl[];
  /** The page that may send commands and gets reports; null: none. */
  readonly origin: string | null;
  readonly theme: Theme;
  /** null: the browser's. */
  readonly language: Language | null;
}

export const defaultEmbedOptions: EmbedOptions = {
  panels: ['sharpness', 'loss'],
  controls: ['play', 'rate'],
  origin: null,
  theme: 'auto',
  language: null,
};

const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];
const LANGUAGES = ['en', 'zh-Hans'] as const satisfies readonly Language[];
/** Says in the address that nothing of a list is wanted. */
const NONE = 'none';
/** Enough to mend them one by one. */
const MOST_FAULTS = 8;

export interface ParsedEmbed {
  readonly options: EmbedOptions;
  readonly faults: readonly Message[];
}

/** `panels`: the ids that there are. Never throws. */
export function parseEmbed(search: string, panels: readonly string[]): ParsedEmbed {
  const faults: Message[] = [];
  const refuse = (name: string, found: string, allowed: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(messageOf(name, foundWords(found), allowed));
  };
  const options = { ...defaultEmbedOptions };
  const readers: Readonly<Record<string, (text: string) => void>> = {
    [FLAG]: () => {},
    panels: (text) => {
      options.panels = listIn('panels', text, [SENTENCE, ...panels], options.panels, refuse);
    },
    controls: (text) => {
      options.controls = listIn('controls', text, EMBED_CONTROLS, options.controls, refuse);
    },
    origin: (text) => {
      const origin = originIn(text);
      if (origin === null) refuse('origin', text, 'an origin such as https://example.org');
      else options.origin = origin;
    },
    theme: (text) => {
      const theme = THEMES.find((name) => name === text);
      if (theme === undefined) refuse('theme', text, oneOf(THEMES));
      else options.theme = theme;
    },
    lang: (text) => {
      const language = LANGUAGES.find((name) => name === text);
      if (language === undefined) refuse('lang', text, oneOf(LANGUAGES));
      else options.language = language;
    },
  };
  for (const [name, text] of new URLSearchParams(search)) {
    if (Object.hasOwn(readers, name)) readers[name]?.(text);
    else refuse(nameWords(name), text, `one of the parameters ${oneOf(Object.keys(readers))}`);
  }
  return { options, faults };
}

type Refuse = (name: string, found: string, allowed: string) => void;

/** The names that are known, each once; the defaults where not one is. */
function listIn<T extends string>(
  name: string,
  text: string,
  known: readonly T[],
  otherwise: readonly T[],
  refuse: Refuse,
): readonly T[] {
  if (text === NONE) return [];
  const found = new Set<T>();
  for (const word of text.split(',')) {
    const item = known.find((other) => other === word.trim());
    if (item === undefined) refuse(name, word, `${oneOf(known)}, with commas between, or ${NONE}`);
    else found.add(item);
  }
  return found.size === 0 ? otherwise : [...found];
}

/** Scheme, host and port, as browsers write them. Pages without a host of their own, such as files, have no such name. */
function originIn(text: string): string | null {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) && origin === text.replace(/\/$/, '') ? origin : null;
  } catch {
    return null;
  }
}

/** The address's search: what is as it would be anyway is left out. */
export function embedSearch({ panels, controls, origin, theme, language }: EmbedOptions): string {
  const pairs: string[] = [`${FLAG}=1`];
  const put = (name: string, text: string, otherwise: string | null): void => {
    if (text !== otherwise)
      pairs.push(`${name}=${encodeURIComponent(text).replace(/%(2C|3A|2F)/g, decodeURIComponent)}`);
  };
  put('panels', listText(panels), listText(defaultEmbedOptions.panels));
  put('controls', listText(controls), listText(defaultEmbedOptions.controls));
  if (origin !== null) put('origin', origin, null);
  put('theme', theme, defaultEmbedOptions.theme);
  if (language !== null) put('lang', language, null);
  return `?${pairs.join('&')}`;
}

function listText(list: readonly string[]): string {
  return list.length === 0 ? NONE : list.join(',');
}
