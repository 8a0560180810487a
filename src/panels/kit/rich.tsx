/**
 * Short texts with symbols, written as `2/*η* = 13.3` or `*λ*_2`: between asterisks stands a symbol, set in the
 * italic serif; after an underscore one character of subscript; `[loss|loss]` wears the colour of its quantity.
 */
import type { ReactNode } from 'react';

interface Part {
  readonly kind: 'text' | 'symbol' | 'subscript' | 'quantity';
  readonly text: string;
  readonly quantity?: string;
}

const PATTERN = /\[([a-z]+)\|([^\]]*)\]|\*([^*]+)\*|_(.)|([^*_[]+|\[)/gu;

function parts(source: string): readonly Part[] {
  return [...source.matchAll(PATTERN)].map(([, quantity, words = '', symbol, subscript, text]) => {
    if (quantity !== undefined) return { kind: 'quantity', text: words, quantity };
    if (symbol !== undefined) return { kind: 'symbol', text: symbol };
    if (subscript !== undefined) return { kind: 'subscript', text: subscript };
    return { kind: 'text', text: text ?? '' };
  });
}

/** For HTML. */
export function Rich({ text }: { readonly text: string }): ReactNode {
  const all = parts(text);
  return all.map((part, i) => {
    const key = `${i}${part.text}`;
    if (part.kind === 'symbol') {
      const over = OVER.exec(all[i - 1]?.text ?? '')?.[0];
      const symbol = (
        <i key={key} className="symbol">
          {part.text}
        </i>
      );
      // A line may otherwise break behind the stroke of 2/η.
      return over === undefined ? (
        symbol
      ) : (
        <span key={key} className="unbroken">
          {over}
          {symbol}
        </span>
      );
    }
    if (part.kind === 'quantity')
      return (
        <span key={key} className={`q-${part.quantity}`}>
          {part.text}
        </span>
      );
    return part.kind === 'subscript' ? <sub key={key}>{part.text}</sub> : withoutOver(part.text, all[i + 1]);
  });
}

/** `2/` before a symbol: it stands with the symbol, unbroken. */
const OVER = /\d\/$/;

function withoutOver(text: string, next: Part | undefined): string {
  return next?.kind === 'symbol' ? text.replace(OVER, '') : text;
}

/** For an SVG text element. */
export function RichSvg({ text }: { readonly text: string }): ReactNode {
  let lowered = false;
  return parts(text).map((part, i) => {
    const key = `${i}${part.text}`;
    const subscript = part.kind === 'subscript';
    // A shift lasts until the next: what follows a subscript is lifted again.
    const dy = subscript === lowered ? undefined : subscript ? '0.25em' : '-0.2em';
    lowered = subscript;
    const className = part.kind === 'symbol' ? 'symbol' : subscript ? 'subscript' : undefined;
    return (
      <tspan key={key} className={className} dy={dy}>
        {part.text}
      </tspan>
    );
  });
}

/** The same without markup, for accessible names. */
export function plainText(source: string): string {
  return parts(source)
    .map(({ text }) => text)
    .join('');
}
