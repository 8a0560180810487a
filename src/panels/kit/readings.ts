/**
 * The entries of a chart's key, with what was measured at the step pointed at. What has not begun is not named, and a
 * measured line alone needs no key: the title wears its colour.
 */
import { say } from '../../language/say.ts';
import type { Traces } from '../../store/traces.ts';
import type { KeyItem } from './key-line.tsx';
import { lastMeasured } from '../../store/last-measured.ts';
import { percentText, readingText } from './number-text.ts';
import type { Series } from './series.ts';

export function keyItems(traces: Traces, series: readonly Series[], step: number | null): readonly KeyItem[] {
  const begun = series.filter(({ channel, key }) => key !== undefined && traces.firstStep(channel) >= 0);
  if (begun.length === 1 && step === null) return [];
  return begun.map((own): KeyItem => {
    const first = traces.firstStep(own.channel);
    const item = { id: own.channel, style: own.style, text: own.key ?? '', short: own.short };
    if (step === null) return item;
    const value = step >= first ? lastMeasured(traces, own.channel, step) : Number.NaN;
    const compared = 'comparedWith' in own ? own.comparedWith : undefined;
    const measured = compared === undefined ? Number.NaN : lastMeasured(traces, compared, step);
    // The run went on without it: what it last said is no reading of this step.
    const ended =
      compared !== undefined &&
      step > first &&
      Number.isNaN(traces.value(own.channel, step)) &&
      !Number.isNaN(traces.value(compared, step));
    if (ended) return { ...item, value: say('ended') };
    const difference = (value - measured) / Math.abs(measured);
    return {
      ...item,
      value: readingText(value),
      ...(compared === undefined ? {} : { difference: percentText(difference) }),
    };
  });
}
