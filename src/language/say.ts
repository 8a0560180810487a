/**
 * Every text of the page. English sentences stand in the code and are the keys of the table in chinese/; a sentence
 * without a row does not compile. `{name}` is a place for a value: say('Step {step}.', { step: 12 }), and `(s)` the
 * plural of what such a place counts: say('{count} step(s)', { count: 1 }). Markup, as in controls/rich-text.tsx, stands
 * in both languages.
 */
import type { Chinese } from './chinese/chinese.ts';
import { tableNow } from './language.ts';

type Places<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type Values<S extends string> = [Places<S>] extends [never]
  ? []
  : [values: Readonly<Record<Places<S>, string | number>>];

/** A sentence without places, as constants may hold it until it is rendered. */
export type Sentence = Exclude<keyof Chinese, `${string}{${string}}${string}`>;

/** Any sentence, for constants whose places are filled by what stands beside them: see `filled`. */
export type Template = keyof Chinese;

export function say<S extends keyof Chinese>(sentence: S, ...[values]: Values<S>): string {
  const words: string = tableNow()?.[sentence] ?? sentence;
  return values === undefined ? words : filled(numbered(words, values), values);
}

/** `{count} step(s)` is one step or several: the `s` goes with the place before it. */
function numbered(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/(\{(\w+)\}[^{(]*)\(s\)/g, (_, counted: string, name: string) =>
    String(values[name]) === '1' ? counted : `${counted}s`,
  );
}

export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string, at: number) => {
    const value = String(values[name] ?? place);
    return `${gap(words[at - 1], value[0])}${value}${gap(value.at(-1), words[at + place.length])}`;
  });
}

/** Chinese stands a space apart from numbers and Latin words, whichever of the two comes first. */
function gap(left = '', right = ''): string {
  return (HAN.test(left) && LATIN.test(right)) || (LATIN.test(left) && HAN.test(right)) ? ' ' : '';
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}\d+−-]/u;
