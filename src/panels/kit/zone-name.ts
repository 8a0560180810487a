/** Where the name of the zone above 2/η stands: at its left or, where an event's line would strike it through, right of that. */

/** px from the left, and from a line, to the name; and that the name takes at most, at a root font of 16 px. */
const GAP = 8;
export const ZONE_NAME = 190;

/** The name's px from the plot's left; `marks` are those of vertical lines. At its left where no place is free. */
export function zoneNameX(marks: readonly number[], width: number, scale: number): number {
  const [gap, length] = [GAP * scale, ZONE_NAME * scale];
  const places = [gap, ...marks.map((mark) => mark + gap)].filter(
    (from) =>
      from >= gap &&
      from + length <= width &&
      marks.every((mark) => mark <= from - gap || mark >= from + length),
  );
  return places.length > 0 ? Math.min(...places) : gap;
}
