/**
 * The line above a panel: its title in the quantity's colour, a word about it, and the key at the right end. While a
 * step is pointed at, readings replace the key's rest, at fixed width.
 */
import type { ReactNode } from 'react';
import { characters } from './characters.ts';
import type { LineStyle } from './line-style.ts';
import { HALO_WIDTH } from './line-style.ts';
import type { Token } from './palette.ts';
import { Rich } from './rich.tsx';

export interface KeyItem {
  readonly id: string;
  readonly style: LineStyle;
  /** Words, coloured as the line; `short` when there is little room. */
  readonly text: string;
  readonly short?: string | undefined;
  readonly value?: string | undefined;
  /** Relative difference from what was measured. */
  readonly difference?: string | undefined;
}

export interface KeyLineProps {
  readonly title: string;
  readonly colour: Token;
  readonly subtitle: string;
  readonly items: readonly KeyItem[];
  readonly children?: ReactNode;
}

export function KeyLine({ title, colour, subtitle, items, children }: KeyLineProps): ReactNode {
  return (
    <div className="key-line">
      <h2 className="panel-title" style={{ color: `var(--${colour})` }}>
        <Rich text={title} />
      </h2>
      {subtitle === '' ? null : (
        <span className="panel-subtitle">
          <Rich text={subtitle} />
        </span>
      )}
      {children}
      <ul className="key">
        {items.map((item) => (
          <li key={item.id} style={{ color: `var(--${keyColour(item.style)})` }}>
            <Swatch style={item.style} />
            <span>
              <Rich text={item.text} />
            </span>
            {item.value === undefined ? null : <b className="reading">{item.value}</b>}
            {item.difference === undefined ? null : <span className="difference">{item.difference}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A measured line's words are plain: its title already wears the colour. */
function keyColour(style: LineStyle): Token {
  return style.band === undefined ? style.colour : 'ink2';
}

const SWATCH = 26;

export function Swatch({ style }: { readonly style: LineStyle }): ReactNode {
  return (
    <svg className="swatch" viewBox={`0 0 ${SWATCH} 8`} aria-hidden="true">
      {style.band === undefined ? null : (
        <line
          x1={3}
          x2={SWATCH - 3}
          y1={4}
          y2={4}
          stroke={`var(--${style.band})`}
          strokeWidth={HALO_WIDTH}
          strokeLinecap="round"
        />
      )}
      <line
        x1={style.band === undefined ? 0 : 1}
        x2={style.band === undefined ? SWATCH : SWATCH - 1}
        y1={4}
        y2={4}
        stroke={`var(--${style.colour})`}
        strokeWidth={style.width + 0.25}
        strokeDasharray={style.dash.join(' ')}
      />
    </svg>
  );
}

/** px of a character, a swatch and a gap at a root font of 16 px: a little more than they take. */
const CHARACTER = 6.6;
const TITLE_CHARACTER = 8.2;
const ITEM = SWATCH + 8 + 18;

/**
 * What fits, decided by counting characters, so that nothing is measured or moved: first the subtitle goes, then the
 * words become short, then measured lines leave the key (the title names them), then the rest from the end.
 */
export function fitKey(
  width: number,
  title: string,
  subtitle: string,
  items: readonly KeyItem[],
): { readonly subtitle: string; readonly items: readonly KeyItem[] } {
  const room = width - characters(title) * TITLE_CHARACTER - 12;
  const need = (list: readonly KeyItem[]): number =>
    list.reduce((sum, item) => sum + ITEM + charactersOf(item) * CHARACTER, 0);
  const words = characters(subtitle) * CHARACTER + 12;
  if (need(items) + words <= room) return { subtitle, items };
  if (need(items) <= room) return { subtitle: '', items };
  let left: readonly KeyItem[] = items.map((item) => ({ ...item, text: item.short ?? item.text }));
  if (need(left) > room)
    left = left.filter((item) => item.style.band === undefined || item.value !== undefined);
  while (left.length > 0 && need(left) > room) left = left.slice(0, -1);
  return { subtitle: '', items: left };
}

/** Readings and differences keep a fixed width, whatever they say (kit.css). */
const READING = 7;
const DIFFERENCE = 8;

function charactersOf(item: KeyItem): number {
  return (
    characters(item.text) +
    (item.value === undefined ? 0 : READING) +
    (item.difference === undefined ? 0 : DIFFERENCE)
  );
}
