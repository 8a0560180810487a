/** What a time panel draws: each series is one channel, or two for a swing, in one style. */
import type { LineStyle } from './line-style.ts';
import type { Token } from './palette.ts';

interface SeriesBase {
  readonly channel: string;
  readonly style: LineStyle;
  /** Words of the key; without them the line is not in the key. */
  readonly key?: string;
  readonly short?: string;
}

export type Series = SeriesBase &
  (
    | { readonly kind: 'measured'; readonly dot?: boolean }
    /** A reference: solid or dashed. With `id`, it fades where that prediction parts from the run. */
    | { readonly kind: 'reference'; readonly id?: string; readonly comparedWith?: string }
    /** x measured: even and odd steps are two lines, `style` and `oddStyle`, with the band between. */
    | { readonly kind: 'swing'; readonly oddStyle: LineStyle }
    /** x predicted: both branches in one style. */
    | { readonly kind: 'swing-reference'; readonly id: string; readonly comparedWith: string }
    /** A dotted line at plus and minus the channel's value. */
    | { readonly kind: 'bounds' }
  );

/** Words beside the plot, at the head of a line or in the right margin, at a value. */
export interface ChartLabel {
  readonly id: string;
  /** Rich text (see rich.tsx). */
  readonly text: string;
  readonly colour: Token;
  readonly bold?: boolean;
  readonly side: 'head' | 'margin';
  /** The value at which it stands when lines end at `step`; NaN hides it. */
  value(step: number): number;
}
