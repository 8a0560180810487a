/** The panels, by id, in the order in which they stand. */
import './kit/kit.css';
import { along } from './along.ts';
import { balance } from './balance.ts';
import { deviation } from './deviation.tsx';
import { eigenvalues } from './eigenvalues.ts';
import { error } from './error.ts';
import { landscape } from './landscape.ts';
import { layers } from './layers.ts';
import { loss } from './loss.tsx';
import { network } from './network.ts';
import type { Panel } from './panel.ts';
import { portrait } from './portrait.ts';
import { sharpness } from './sharpness.tsx';
import { spectrum } from './spectrum.ts';
import { strip } from './strip.tsx';
import { swing } from './swing.ts';
import { testError } from './test-error.ts';
import { theory } from './theory.ts';

export const panels = {
  sharpness,
  loss,
  swing,
  deviation,
  error,
  eigenvalues,
  'test-error': testError,
  strip,
  portrait,
  balance,
  network,
  landscape,
  along,
  layers,
  theory,
  spectrum,
} satisfies Record<string, Panel>;
