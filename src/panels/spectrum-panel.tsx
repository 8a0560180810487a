/** The spectrum of the Hessian: for small networks all eigenvalues by value, else the largest by rank. */
import type { ReactNode } from 'react';
import { spectrumEvery } from './kit/spectrum-every.ts';
import { SpectrumByRank } from './kit/spectrum-by-rank.tsx';
import { SpectrumByValue } from './kit/spectrum-by-value.tsx';
import type { PanelProps } from './panel.ts';

export default function Spectrum(props: PanelProps): ReactNode {
  const parameters = props.facts?.parameters;
  const all = parameters !== undefined && spectrumEvery(parameters) !== null;
  return all ? <SpectrumByValue {...props} parameters={parameters} /> : <SpectrumByRank {...props} />;
}
