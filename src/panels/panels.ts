/** The panels, by id, in the order in which they stand. */
import './kit/kit.css';
import { balance } from './balance.tsx';
import { deviation } from './deviation.tsx';
import { eigenvalues } from './eigenvalues.tsx';
import { error } from './error.tsx';
import { loss } from './loss.tsx';
import { network } from './network.tsx';
import type { Panel } from './panel.ts';
import { portrait } from './portrait.tsx';
import { sharpness } from './sharpness.tsx';
import { spectrum } from './spectrum.tsx';
import { strip } from './strip.tsx';
import { swing } from './swing.tsx';
import { theory } from './theory.tsx';

export const panels = {
  sharpness,
  loss,
  swing,
  deviation,
  error,
  eigenvalues,
  strip,
  portrait,
  balance,
  network,
  theory,
  spectrum,
} satisfies Record<string, Panel>;
