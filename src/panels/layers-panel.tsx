/** Weights of a small network, layer by layer, and what its units are: on one of its samples, and over many of them. */
import './layers-panel.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { joinSentences, joinWords } from '../language/join.ts';
import { say } from '../language/say.ts';
import { stepShown } from '../store/view.ts';
import { layerPlaces, namePlaces, type Network } from './kit/layer-places.ts';
import { readingText, shortText } from './kit/number-text.ts';
import { paintLayers } from './kit/paint-layers.ts';
import { hasUnitCurves, paintUnitCurves, unitCurvePlaces } from './kit/paint-unit-curves.ts';
import { usePalette } from './kit/palette.ts';
import { RichSvg } from './kit/rich.tsx';
import { SidePanel, plotUnderHelp } from './kit/side-panel.tsx';
import { stepWords, thisIs } from './kit/step-words.ts';
import { usePainted } from './kit/use-painted.ts';
import { useSummary } from './kit/use-summary.ts';
import { type KeptDomain, keepDomain } from './kit/value-domain.ts';
import type { PanelProps } from './panel.ts';

/** px at a root font of 16 px. */
const ABOVE = 24;
const BELOW = 38;
/** Of the units over many samples: their height, the line of words above them, and the names beside. */
const CURVES = 88;
const CAPTION = 24;
const NAME = 28;

export default function LayersPanel(props: PanelProps): ReactNode {
  const { traces, view, sights, width, height } = props;
  const palette = usePalette();
  const { scale } = palette;
  const slider = useId();
  const asked = useStore(view, stepShown);
  const [chosen, setChosen] = useState(0);
  const keptWeight = useRef<KeptDomain>({ key: '', domain: [0, 0] });
  const keptUnit = useRef<KeptDomain>({ key: '', domain: [0, 0] });
  const keptHidden = useRef<KeptDomain>({ key: '', domain: [0, 0] });
  const seen = sights?.layers;
  const network = seen?.layers.kind === 'layers' ? seen.layers : null;
  const reason = seen?.layers.kind === 'none' ? seen.layers.reason : undefined;
  const plot = plotUnderHelp(props, scale, { above: ABOVE, below: BELOW });
  const count = network?.samples.length ?? 1;
  const sample = Math.min(chosen, count - 1);
  const below = network !== null && hasUnitCurves(network) ? CURVES * scale : 0;
  const above = plot.height - below;
  const places = network && layerPlaces(network, plot.width, above, scale);
  const curves =
    network === null || below === 0
      ? []
      : unitCurvePlaces(
          network,
          {
            left: NAME * scale,
            top: above + CAPTION * scale,
            width: plot.width - NAME * scale,
            height: below - CAPTION * scale,
          },
          scale,
        );
  const names = places === null ? [] : namePlaces(places, scale);
  const when = stepWords(asked, seen?.step);
  const none =
    seen === undefined || network !== null
      ? ''
      : say(
          reason === 'too large'
            ? 'This network is too large for a square to each weight.'
            : 'This problem has no layers to draw.',
        );
  const summary = useSummary(() =>
    network === null ? none : joinSentences(summarize(network, sample), thisIs(asked, seen?.step)),
  );

  const canvas = usePainted(
    view,
    plot,
    (surface) => {
      if (network === null || places === null) return;
      const key = `${traces.run}`;
      const [, largestWeight] = keepDomain(keptWeight.current, key, [0, largestOf(network, 'weights')]);
      const [, largestUnit] = keepDomain(keptUnit.current, key, [0, largestOf(network, 'units')]);
      paintLayers(surface, { palette, network, places, sample, largestWeight, largestUnit });
      const hidden = largestIn(network.layers.slice(0, -1).map(({ units }) => units));
      const [, largest] = keepDomain(keptHidden.current, key, [0, hidden]);
      paintUnitCurves(surface, { palette, network, places: curves, sample, largest });
    },
    [network, sample, palette],
  );
  useEffect(() => summary.touch());

  return (
    <SidePanel
      title={say('Weights and activations')}
      subtitle={when}
      help={
        none !== ''
          ? ''
          : say('Squares: weights, then biases. Discs: units. Area is size; filled +, hollow −.')
      }
      width={width}
      height={height}
      summaryRef={summary.ref}
    >
      <canvas ref={canvas} className="side-canvas" style={plot} />
      {network === null || places === null ? (
        <p className="chart-empty" style={plot}>
          <span>{none}</span>
        </p>
      ) : (
        <>
          <svg className="chart-texts" width={width} height={height} aria-hidden="true">
            <g className="axis" transform={`translate(0 ${plot.top})`}>
              {names.map(({ kind, layer, transposed, x, y, anchor }) => (
                <text key={`${kind} ${layer}`} x={x} y={y} textAnchor={anchor}>
                  <RichSvg text={nameOf(kind, layer, network.layers.length, transposed)} />
                </text>
              ))}
              {below > 0 && (
                <text x={0} y={above + (CAPTION - 10) * scale}>
                  <RichSvg text={say('Hidden units over {count} sample(s), by *x*', { count })} />
                </text>
              )}
              {curves
                .filter(({ unit }) => unit === 0)
                .map(({ layer, y, height }) => (
                  <text key={layer} x={0} y={y + height / 2 + 4 * scale}>
                    <RichSvg text={`*h*_${layer}`} />
                  </text>
                ))}
            </g>
          </svg>
          <div className="sample-choice">
            <label htmlFor={slider}>{say('sample')}</label>
            <input
              id={slider}
              type="range"
              min={0}
              max={count - 1}
              step={1}
              value={sample}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
              aria-valuetext={sampleWords(network, sample)}
            />
            <output htmlFor={slider}>{sampleWords(network, sample)}</output>
          </div>
        </>
      )}
    </SidePanel>
  );
}

/** x, W₁, h₁, W₂ …, f. */
function nameOf(kind: string, layer: number, layers: number, transposed: boolean): string {
  if (kind === 'weights') return `*W*_${layer}${transposed ? 'ᵀ' : ''}`;
  if (layer === 0) return '*x*';
  return layer === layers ? '*f*' : `*h*_${layer}`;
}

function sampleWords({ samples, inputs, inputWidth }: Network, sample: number): string {
  const number = `${(samples[sample] ?? 0) + 1}`;
  if (inputWidth > 2) return number;
  const values = Array.from(inputs.subarray(sample * inputWidth, (sample + 1) * inputWidth), shortText);
  return `${number}: ${joinWords(values)}`;
}

function largestOf({ layers, inputs }: Network, what: 'weights' | 'units'): number {
  const lists =
    what === 'weights'
      ? layers.flatMap(({ weights, bias }) => [weights, bias])
      : [inputs, ...layers.map(({ units }) => units)];
  return largestIn(lists);
}

function largestIn(lists: readonly Float64Array[]): number {
  return (
    lists.reduce((most, list) => list.reduce((high, value) => Math.max(high, Math.abs(value)), most), 0) || 1
  );
}

function summarize(network: Network, sample: number): string {
  const weights = network.layers.map(({ rows, columns, weights }, i) =>
    say('W{layer}, {rows} by {columns}, the largest weight {largest}', {
      layer: i + 1,
      rows,
      columns,
      largest: readingText(
        weights.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0),
      ),
    }),
  );
  const last = network.layers.at(-1)!;
  const outputs = Array.from(last.units.subarray(sample * last.rows, (sample + 1) * last.rows), readingText);
  return joinSentences(
    say('The weights of the network: {weights}.', { weights: joinWords(weights) }),
    say('On sample {sample} its output is {output}.', {
      sample: sampleWords(network, sample),
      output: joinWords(outputs),
    }),
    hasUnitCurves(network) ? sidesWords(network) : '',
  );
}

/** How many hidden units keep their sign over the samples: those bend nothing at zero. */
function sidesWords({ layers }: Network): string {
  const keeps = layers.slice(0, -1).map(({ rows, units }) => {
    const signs = Array.from({ length: rows }, () => new Set<number>());
    units.forEach((value, i) => {
      signs[i % rows]!.add(Math.sign(value));
    });
    return signs.filter((found) => found.size === 1).length;
  });
  const all = layers.slice(0, -1).reduce((sum, { rows }) => sum + rows, 0);
  return say('Over these samples {count} of {all} hidden units keep their sign.', {
    count: keeps.reduce((sum, count) => sum + count, 0),
    all,
  });
}
