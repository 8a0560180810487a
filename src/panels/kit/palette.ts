/** The design's colours and sizes as drawing code needs them: read from CSS once a change of theme, not once a frame. */
import { useSyncExternalStore } from 'react';

const tokens = [
  'sharpness',
  'sharpness-band',
  'loss',
  'loss-band',
  'threshold',
  'pgd',
  'semilocal',
  'paper',
  'flow',
  'central',
  'lambda2',
  'lambda3',
  'swing',
  'swing-band',
  'bg',
  'raised',
  'sunk',
  'ink',
  'ink2',
  'ink3',
  'rule',
  'grid',
  'field',
  'zone',
  'stage1',
  'stage2',
  'stage3',
  'stage4',
  'bad',
  'bad-bg',
] as const;

export type Token = (typeof tokens)[number];

export interface Palette {
  readonly colour: Readonly<Record<Token, string>>;
  /** Size of the root font over 16 px: 1.5 in present mode. */
  readonly scale: number;
  /** By how much lines are wider: 1 normally, 1.7 in present mode. */
  readonly line: number;
  readonly sans: string;
}

/** At 1.5 times the text, lines are 1.7 times as wide. */
const LINE_GAIN = 1.4;

/** Without a document: references to the properties, which is what SVG wants. */
const references: Palette = {
  colour: Object.fromEntries(tokens.map((token) => [token, `var(--${token})`])) as Palette['colour'],
  scale: 1,
  line: 1,
  sans: 'var(--sans)',
};

let current: Palette | null = null;
const listeners = new Set<() => void>();
let stop: (() => void) | null = null;

function read(): Palette {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const scale = Number.parseFloat(style.fontSize) / 16 || 1;
  return {
    colour: Object.fromEntries(tokens.map((token) => [token, value(token)])) as Palette['colour'],
    scale,
    line: 1 + (scale - 1) * LINE_GAIN,
    sans: value('sans') || 'system-ui, sans-serif',
  };
}

/** The theme is an attribute of the root, or the system's; both, and the root's font size, are watched. */
function watch(): () => void {
  const reread = (): void => {
    current = null;
    for (const listener of [...listeners]) listener();
  };
  const attributes = new MutationObserver(reread);
  attributes.observe(document.documentElement, { attributes: true });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', reread);
  // Text that was painted before its font came is painted again.
  document.fonts.addEventListener('loadingdone', reread);
  return () => {
    attributes.disconnect();
    dark.removeEventListener('change', reread);
    document.fonts.removeEventListener('loadingdone', reread);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = null;
    current = null;
  };
}

export function usePalette(): Palette {
  return useSyncExternalStore(
    subscribe,
    () => {
      current ??= read();
      return current;
    },
    () => references,
  );
}
