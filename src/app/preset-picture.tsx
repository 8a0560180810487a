/** A preset's sharpness against 2/η, from a run of it: drawn once by scripts/draw-presets.ts, coloured by the theme. */
import photographs from './cifar-10.png';
import pictures from './preset-pictures.json';

export interface PresetTrace {
  /** Polylines in the unit square, y upwards: extremes of the sharpness a bin. */
  readonly high: readonly number[];
  readonly low: readonly number[];
  /** 2/η over the same bins. */
  readonly threshold: readonly number[];
}

const WIDTH = 320;
const HEIGHT = 132;
const MARGIN = 10;

const x = (i: number, count: number): string => ((i / Math.max(1, count - 1)) * WIDTH).toFixed(1);
const y = (value: number): string => (HEIGHT - MARGIN - value * (HEIGHT - 2 * MARGIN)).toFixed(1);

function line(values: readonly number[]): string {
  return values.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i, values.length)} ${y(value)}`).join('');
}

export function PresetPicture({ id }: { readonly id: string }) {
  if (id === 'cifar-10') return <img className="card-picture photographs" src={photographs} alt="" />;
  const trace = (pictures as Readonly<Record<string, PresetTrace>>)[id];
  const edge = trace?.threshold[0] ?? 0.7;
  const back = trace?.low.map((value, i) => `L${x(i, trace.low.length)} ${y(value)}`).reverse() ?? [];
  return (
    <svg
      className="card-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={WIDTH} height={y(edge)} fill="var(--zone)" />
      <path
        d={trace === undefined ? `M0 ${y(edge)}H${WIDTH}` : line(trace.threshold)}
        className="card-edge"
      />
      {trace !== undefined && (
        <>
          <path d={`${line(trace.high)}${back.join('')}Z`} className="card-band" />
          <path d={line(trace.high)} className="card-core" />
          <path d={line(trace.low)} className="card-core" />
        </>
      )}
    </svg>
  );
}
