/** What is shown while presenting: one or two panels at a time, in the order in which V walks through them. */
import type { Channel } from '../../core/simulation/frame.ts';
import type { Panel } from '../../panels/panel.ts';
import { panels } from '../../panels/panels.ts';

export type PanelId = keyof typeof panels;

export type Scene = readonly PanelId[];

const scenes: readonly Scene[] = [
  ['sharpness'],
  ['sharpness', 'loss'],
  ['sharpness', 'swing'],
  ['sharpness', 'portrait'],
  ['sharpness', 'network'],
  ['loss', 'portrait'],
];

/** Beside the zoom to single steps: the panel that carries the oscillation. */
export const PERIOD_TWO: Scene = ['sharpness', 'swing'];

export function panelOf(id: PanelId): Panel {
  return panels[id];
}

function possible(scene: Scene, channels: readonly Channel[]): boolean {
  return scene.every((id) => panelOf(id).available(channels));
}

/** A scene as far as a run with these channels can show it. */
export function shownOf(scene: Scene, channels: readonly Channel[]): Scene {
  return scene.filter((id) => panelOf(id).available(channels));
}

/** The scenes that a run can show. */
export function scenesFor(channels: readonly Channel[]): readonly Scene[] {
  return scenes.filter((scene) => possible(scene, channels));
}
