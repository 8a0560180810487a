/** What a closed group says of its values, in one line. */
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';
import type { ViewState } from '../store/view.ts';
import { formatCount, formatNumber } from './format-number.ts';

const words = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** `tanh 1-8-8-1`; models without widths by their name. */
export function modelWords({ problem }: RunDescription, catalogue: Catalogue): string {
  const { model, data } = problem;
  const label = catalogue.model[model.kind]?.label ?? model.kind;
  if (!Array.isArray(model.widths)) return label;
  const shape = catalogue.dataShape(data);
  const ends = shape === null ? model.widths : [shape.inputWidth, ...model.widths, shape.outputWidth];
  const name = typeof model.activation === 'string' ? model.activation : lowered(label);
  return `${name} ${ends.join('-')}`;
}

function dataWords({ problem }: RunDescription, catalogue: Catalogue): string | null {
  const { data } = problem;
  const shape = catalogue.dataShape(data);
  if (shape === null) return null;
  const label = (catalogue.data[data.kind]?.label ?? data.kind).replace(/ polynomial$/, '');
  const degree = typeof data.degree === 'number' ? ` ${data.degree}` : '';
  return `${label}${degree} · ${formatCount(shape.samples)} points`;
}

export function problemSummary(description: RunDescription, catalogue: Catalogue): string {
  return words([modelWords(description, catalogue), dataWords(description, catalogue)]);
}

export function optimizerSummary(description: RunDescription, catalogue: Catalogue): string {
  const label = catalogue.optimizer[description.optimizer.kind]?.label ?? description.optimizer.kind;
  return words([lowered(label), 'full batch', `${formatCount(description.steps)} steps`]);
}

export function startSummary({ start }: RunDescription): string {
  if (start.kind === 'natural') return 'natural start';
  return start.kind === 'nudge'
    ? `nudge ${formatNumber(start.size, 1)}`
    : `kick ${formatNumber(start.size, 2)} δ`;
}

export function theorySummary(
  description: RunDescription,
  catalogue: Catalogue,
  drawn: readonly string[],
): string {
  const shown = description.references
    .filter((id) => drawn.includes(id))
    .map((id) => lowered(catalogue.references[id]?.label ?? id).replace(/(’s)? prediction$/, ''));
  return words([...shown, startSummary(description)]);
}

export function measurementSummary({ measurement }: RunDescription): string {
  const { every, method, eigenvalues } = measurement;
  const often = every === 1 ? 'every step' : `every ${formatCount(every)} steps`;
  const by = method === 'lanczos' ? 'Lanczos' : 'power iteration';
  return `${often} · ${by}, ${eigenvalues} ${eigenvalues === 1 ? 'eigenvalue' : 'eigenvalues'}`;
}

export function viewSummary({ open, lossScale, range }: ViewState): string {
  const panels = `${open.length} ${open.length === 1 ? 'panel' : 'panels'}`;
  const steps = range === null ? null : `steps ${range[0]}–${range[1]}`;
  return words([panels, `${lossScale} loss`, steps]);
}
