/** The panels, by id, in the order in which they stand. */
import './kit/kit.css';
import { loss } from './loss.tsx';
import type { Panel } from './panel.ts';
import { portrait } from './portrait.tsx';
import { sharpness } from './sharpness.tsx';
import { strip } from './strip.tsx';
import { swing } from './swing.tsx';

export const panels = { sharpness, loss, swing, strip, portrait } satisfies Record<string, Panel>;

export type PanelId = keyof typeof panels;
