/** What a closed group says of its values, in one line. */
import type { Catalogue } from '../description/catalogue.ts';
import type { RunDescription } from '../description/description.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { ViewState } from '../store/view.ts';
import { formatCount, formatNumber } from './format-number.ts';

const words = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** `tanh 1-8-8-1`; models without widths by their name. */
export function modelWords({ problem }: RunDescription, catalogue: Catalogue): string {
  const { model, data } = problem;
  const label = translated(catalogue.model[model.kind]?.label ?? model.kind);
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
  const label = translated(catalogue.data[data.kind]?.label ?? data.kind).replace(/ polynomial$/, '');
  const degree = typeof data.degree === 'number' ? ` ${data.degree}` : '';
  return words([`${label}${degree}`, say('{count} point(s)', { count: formatCount(shape.samples) })]);
}

export function problemSummary(description: RunDescription, catalogue: Catalogue): string {
  return words([modelWords(description, catalogue), dataWords(description, catalogue)]);
}

export function optimizerSummary(description: RunDescription, catalogue: Catalogue): string {
  const label = translated(
    catalogue.optimizer[description.optimizer.kind]?.label ?? description.optimizer.kind,
  );
  const steps = say('{count} step(s)', { count: formatCount(description.steps) });
  return words([lowered(label), say('full batch'), steps]);
}

export function startSummary({ start }: RunDescription): string {
  if (start.kind === 'natural') return say('natural start');
  return start.kind === 'nudge'
    ? say('nudge {size}', { size: formatNumber(start.size, 1) })
    : say('kick {size} δ', { size: formatNumber(start.size, 2) });
}

export function theorySummary(
  description: RunDescription,
  catalogue: Catalogue,
  drawn: readonly string[],
): string {
  const shown = description.references
    .filter((id) => drawn.includes(id))
    .map((id) => lowered(translated(catalogue.references[id]?.label ?? id)).replace(/(’s)? prediction$/, ''));
  return words([...shown, startSummary(description)]);
}

export function measurementSummary({ measurement }: RunDescription): string {
  const { every, method, eigenvalues } = measurement;
  const often = every === 1 ? say('every step') : say('every {count} steps', { count: formatCount(every) });
  const by = say(method === 'lanczos' ? 'Lanczos' : 'power iteration');
  return words([often, say('{method}, {count} eigenvalue(s)', { method: by, count: eigenvalues })]);
}

export function viewSummary({ open, lossScale, range }: ViewState): string {
  // The strip of stages is no panel of its own to the reader: it is the axis of those above it.
  const count = open.filter((id) => id !== 'strip').length;
  const panels = say('{count} panel(s)', { count });
  const steps = range === null ? null : say('steps {from}–{to}', { from: range[0], to: range[1] });
  return words([panels, say(lossScale === 'log' ? 'log loss' : 'linear loss'), steps]);
}
