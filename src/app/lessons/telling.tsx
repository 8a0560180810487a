/** Sentences of a lesson with the numbers of its run. */
import { formatCount, formatNumber } from '../../controls/format-number.ts';
import { plainText, RichText } from '../../controls/rich-text.tsx';
import { joinSentences } from '../../language/join.ts';
import { filled, say, type Template } from '../../language/say.ts';
import type { Measured, Telling } from './lesson.ts';

/** Sentences of data: their places are filled by what stands beside them. */
const sentence = say as (sentence: Template) => string;

/** From here on, and up to ten times as much, a plain decimal of two digits is easier to read than a power of ten. */
const SMALL = 1e-3;

/** Counts and typed values as they are, what was measured in three digits. */
function written(measured: number): string {
  // The run is still on its way there.
  if (!Number.isFinite(measured)) return '…';
  // A product such as 0.4·4 is off by its last bit.
  const size = Math.abs(Number(measured.toPrecision(12)));
  return (measured < 0 ? '−' : '') + writtenSize(size);
}

function writtenSize(size: number): string {
  if (Number.isInteger(size)) return formatCount(size);
  if (size >= SMALL && size < 10 * SMALL) return String(Number(size.toPrecision(2)));
  const typed = String(size);
  return typed.replace('.', '').length <= 5 ? typed : formatNumber(size);
}

export function toldText({ text, values }: Telling, run: Measured): string {
  const entries = Object.entries(values?.(run) ?? {}).map(([name, value]) => [name, written(value)]);
  return filled(sentence(text), Object.fromEntries(entries) as Record<string, string>);
}

export function Told({ tellings, run }: { readonly tellings: readonly Telling[]; readonly run: Measured }) {
  return tellings.map((telling) => (
    <p key={telling.text}>
      <RichText>{toldText(telling, run)}</RichText>
    </p>
  ));
}

/** All of it in plain words, for the live region. */
export function spoken(tellings: readonly Telling[], run: Measured): string {
  return joinSentences(...tellings.map((telling) => plainText(toldText(telling, run))));
}
