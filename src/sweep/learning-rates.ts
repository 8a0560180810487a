/** Learning rates from what people write: a list, or a range on a log scale with a count. */
import { type Message, messageOf } from '../description/message.ts';
import { learningRateField } from '../description/run-fields.ts';
import { allowedWords, foundWords } from '../description/words.ts';

export const MOST_RATES = 200;
/** Runs of a range that names no count. */
const USUAL_COUNT = 13;
/** Three digits can be typed again, and take away the last places in which engines' logarithms differ. */
const DIGITS = 3;

export type Rates =
  | { readonly ok: true; readonly rates: readonly number[] }
  | { readonly ok: false; readonly messages: readonly Message[] };

const WHERE = 'learning rates';
const FORMS = 'a list such as 0.1, 0.2, 0.5 or a range such as 0.1..2:13';

/** `count` rates from low to high, equal ratios apart, the ends exact and the others rounded. */
export function logRange(low: number, high: number, count: number): readonly number[] {
  if (count === 1) return [low];
  const ratio = Math.log(high / low) / (count - 1);
  const rates = Array.from({ length: count }, (_, i) => {
    if (i === 0) return low;
    return i === count - 1 ? high : Number((low * Math.exp(i * ratio)).toPrecision(DIGITS));
  });
  return [...new Set(rates)].sort((a, b) => a - b);
}

/** A number as people write it. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replaceAll('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

function refused(found: string, allowed: string): Rates {
  return { ok: false, messages: [messageOf(WHERE, found, allowed)] };
}

/** Reads `0.1, 0.2 0.5`, `0.1..2`, `0.1..2:13` or `0.1-2x13`; never throws. */
export function parseRates(text: string): Rates {
  const range = /^\s*([^\s:]+?)\s*(?:\.\.|–|—)\s*([^\s:]+?)\s*(?:[:×x]\s*(\S+)\s*)?$/.exec(text);
  if (range === null) return parseList(text);
  const [low, high] = [numberIn(range[1]!), numberIn(range[2]!)];
  const count = range[3] === undefined ? USUAL_COUNT : numberIn(range[3]);
  if (low === null || high === null || count === null) return refused(foundWords(text), FORMS);
  return ratesBetween(low, high, count);
}

/** Never throws. */
export function ratesBetween(low: number, high: number, count: number): Rates {
  if (!Number.isInteger(count) || count < 1 || count > MOST_RATES)
    return refused(`${count} of them`, `a whole number of them from 1 to ${MOST_RATES}`);
  if (!(low < high) && count > 1)
    return refused(foundWords(`${low}..${high}`), 'a range whose second end is the larger');
  return checkRates(low > 0 ? logRange(low, high, count) : [low]);
}

function parseList(text: string): Rates {
  const parts = text.split(/[\s,;，；、]+/).filter((part) => part !== '');
  const numbers = parts.map(numberIn);
  const strange = numbers.indexOf(null);
  if (parts.length === 0) return refused('nothing', FORMS);
  if (strange >= 0) return refused(foundWords(parts[strange]), FORMS);
  return checkRates(numbers as number[]);
}

/** Each within what a run allows, none twice, ascending. */
export function checkRates(given: readonly number[]): Rates {
  const { min, max } = learningRateField;
  const outside = given.find((rate) => !(rate >= min && rate <= max));
  if (outside !== undefined) return refused(foundWords(outside), allowedWords(learningRateField));
  const rates = [...new Set(given)].sort((a, b) => a - b);
  if (rates.length === 0 || rates.length > MOST_RATES)
    return refused(`${rates.length} of them`, `1 to ${MOST_RATES} of them`);
  return { ok: true, rates };
}
