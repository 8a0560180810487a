/** The frame to scale: how large it is, and where its panels will stand. */
import { say } from '../../language/say.ts';
import type { Panel } from '../../panels/panel.ts';
import { panels } from '../../panels/panels.ts';
import { embedHeights, embedLayout } from './embed-layout.ts';
import { SENTENCE } from './embed-options.ts';

/** px of the drawing. */
const ROOM = { width: 200, height: 132 };
/** px of the frame that are no panels: margins, the sentence, a row of controls, the last line. */
const AROUND = { side: 16, top: 12, sentence: 48, controls: 76, line: 28 };

interface Props {
  readonly panels: readonly string[];
  readonly controls: number;
  readonly width: number;
  readonly height: number;
}

export function EmbedPreview({ panels: ids, controls, width, height }: Props) {
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const top = AROUND.top + (ids.includes(SENTENCE) ? AROUND.sentence : 0);
  const bottom = AROUND.line + (controls > 0 ? AROUND.controls : 0);
  const inner = { width: width - 2 * AROUND.side, height: Math.max(0, height - top - bottom) };
  const shown = (Object.entries(panels) as [string, Panel][]).filter(([id]) => ids.includes(id));
  const layout = embedLayout(
    shown.map(([, panel]) => panel),
    inner.width,
    inner.height,
  );
  const boxes = (['time', 'side'] as const).flatMap((place) => {
    const column = shown.filter(([, panel]) => panel.place === place);
    const columnWidth = place === 'time' ? layout.timeWidth : layout.sideWidth;
    const room = place === 'time' ? layout.timeRoom : layout.sideRoom;
    const beside = place === 'side' && layout.timeWidth + layout.sideWidth <= inner.width;
    const heights = embedHeights(
      column.map(([, panel]) => panel),
      columnWidth,
      room,
    );
    let y = top + (place === 'side' && !beside ? layout.timeRoom : 0);
    return column.map(([id], i) => {
      const box = {
        id,
        x: AROUND.side + (beside ? inner.width - columnWidth : 0),
        y,
        width: columnWidth,
        height: heights[i] ?? 0,
      };
      y += heights[i] ?? 0;
      return box;
    });
  });
  return (
    <figure className="embed-preview">
      <svg
        width={width * scale}
        height={height * scale}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('The frame to scale, {width} by {height} pixels', { width, height })}
      >
        {boxes.map((box) => (
          <rect key={box.id} x={box.x} y={box.y + 4} width={box.width} height={Math.max(0, box.height - 8)} />
        ))}
        {controls > 0 && <path d={`M0 ${height - bottom}H${width}`} />}
        <rect className="frame" width={width} height={height} />
      </svg>
      <figcaption>{`${width} × ${height}`}</figcaption>
    </figure>
  );
}
