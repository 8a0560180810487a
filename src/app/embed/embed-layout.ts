/**
 * Where panels stand in a frame of a given size: time panels above one another, side panels beside them where there is
 * room, else below. Everything is made to fit; what cannot be read at that size makes the frame scroll instead.
 */

interface Placed {
  readonly height: number;
  readonly place: 'time' | 'side';
  heightAt?(width: number): number;
}

export interface EmbedLayout {
  /** px; 0 where there is no such column. */
  readonly timeWidth: number;
  readonly sideWidth: number;
  /** Height that each column may fill. */
  readonly timeRoom: number;
  readonly sideRoom: number;
}

/** From here on two columns can both be read. */
const TWO_COLUMNS = 600;
const SIDE = { share: 0.36, least: 220, most: 340 };
const GAP = 24;
/** Strips and axes are read along, not up: lower panels than this keep their height. */
const GREATEST_RIGID = 90;
/** Below this a curve has no shape; where the column scrolls anyway there is no reason to press it that far. */
const LEAST = 84;
const SCROLLED = 124;
/** Beyond this times its design a panel gets steep rather than clearer. */
const MOST = 2.2;

export function embedLayout(panels: readonly Placed[], width: number, height: number): EmbedLayout {
  const side = panels.filter(({ place }) => place === 'side');
  const time = panels.filter(({ place }) => place === 'time');
  if (side.length === 0) return { timeWidth: width, sideWidth: 0, timeRoom: height, sideRoom: 0 };
  if (time.length > 0 && width >= TWO_COLUMNS) {
    const sideWidth = fitted(side, Math.min(SIDE.most, Math.max(SIDE.least, width * SIDE.share)), height);
    return { timeWidth: width - sideWidth - GAP, sideWidth, timeRoom: height, sideRoom: height };
  }
  if (time.length === 0) {
    const sideWidth = fitted(side, width, height);
    return { timeWidth: 0, sideWidth, timeRoom: 0, sideRoom: height };
  }
  const weights = [time, side].map((column) => column.reduce((sum, panel) => sum + panel.height, 0));
  const timeRoom = (height * (weights[0] ?? 1)) / ((weights[0] ?? 1) + (weights[1] ?? 0));
  return { timeWidth: width, sideWidth: width, timeRoom, sideRoom: height - timeRoom };
}

/** Panels that keep their shape get narrower until they are low enough, but stay legible. */
function fitted(panels: readonly Placed[], width: number, height: number): number {
  const heightAt = (at: number): number =>
    panels.reduce((sum, panel) => sum + (panel.heightAt?.(at) ?? LEAST), 0);
  let found = Math.floor(width);
  while (found > SIDE.least && heightAt(found) > height) found -= 4;
  return found;
}

/** Heights of a column's panels: stretched and pressed together to fill the room. */
export function embedHeights(panels: readonly Placed[], width: number, room: number): readonly number[] {
  const rigid = panels.map((panel) => panel.heightAt !== undefined || panel.height <= GREATEST_RIGID);
  const designed = panels.map((panel) => panel.heightAt?.(width) ?? panel.height);
  const taken = designed.reduce((sum, height, i) => (rigid[i] ? sum + height : sum), 0);
  const elastic = designed.reduce((sum, height, i) => (rigid[i] ? sum : sum + height), 0);
  const factor = elastic === 0 ? 1 : Math.min(MOST, Math.max(0, room - taken) / elastic);
  const heightsFrom = (least: number): readonly number[] =>
    designed.map((height, i) => (rigid[i] ? height : Math.floor(Math.max(least, height * factor))));
  const pressed = heightsFrom(LEAST);
  return pressed.reduce((sum, height) => sum + height, 0) <= room ? pressed : heightsFrom(SCROLLED);
}
