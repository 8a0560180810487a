/**
 * Sentences with symbols and colours, written in a small markup so that they stay plain strings until they are shown:
 * `_η_` is a symbol, `**2/_η_**` is bold, `[sharpness|Sharpness]` wears the colour of its quantity.
 */
import { Fragment, type ReactNode } from 'react';

const MARK = /\[([a-z]+)\|([^\]]*)\]|\*\*(.+?)\*\*|(\d\/)?_([^_]+)_/g;

/** The words alone, for titles, labels and the live region. */
export function plainText(markup: string): string {
  return markup.replace(MARK, (_, quantity, coloured, bold, over = '', symbol) =>
    symbol !== undefined ? `${over}${symbol}` : plainText(quantity !== undefined ? coloured : bold),
  );
}

function nodesOf(markup: string): ReactNode[] {
  const nodes: ReactNode[] = [];
  let end = 0;
  for (const match of markup.matchAll(MARK)) {
    const [all, quantity, coloured, bold, over, symbol] = match;
    nodes.push(markup.slice(end, match.index));
    const italic = <i className="symbol">{symbol}</i>;
    // A line may otherwise break behind the stroke of 2/η.
    if (over !== undefined) nodes.push(<span className="unbroken">{withKeys([over, italic])}</span>);
    else if (symbol !== undefined) nodes.push(italic);
    else if (bold !== undefined) nodes.push(<strong>{withKeys(nodesOf(bold))}</strong>);
    else nodes.push(<strong className={`q-${quantity}`}>{withKeys(nodesOf(coloured ?? ''))}</strong>);
    end = match.index + all.length;
  }
  nodes.push(markup.slice(end));
  return nodes;
}

function withKeys(nodes: ReactNode[]): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no other identity than their place.
  return nodes.map((node, place) => <Fragment key={place}>{node}</Fragment>);
}

export function RichText({ children }: { readonly children: string }) {
  return <>{withKeys(nodesOf(children))}</>;
}
