/** A short piece of a trajectory's line, as it looks in every panel. */
import type { LineStyle } from '../panels/kit/line-style.ts';
import { HALO_WIDTH } from '../panels/kit/line-style.ts';

export function LineSample({ style, length = 28 }: { readonly style: LineStyle; readonly length?: number }) {
  const ends = { x1: 1, x2: length - 1, y1: 4, y2: 4 };
  return (
    <svg className="line-sample" width={length} height={8} viewBox={`0 0 ${length} 8`} aria-hidden="true">
      {style.band !== undefined && (
        <line {...ends} stroke={`var(--${style.band})`} strokeWidth={HALO_WIDTH} />
      )}
      <line
        {...ends}
        stroke={`var(--${style.colour})`}
        strokeWidth={style.width}
        strokeDasharray={style.dash.length > 0 ? style.dash.join(' ') : undefined}
      />
    </svg>
  );
}
