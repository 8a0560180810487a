/** The parsed formula of a description, where its model is one. */
import type { Expression } from '../../core/problems/formula/expression.ts';
import type { FormulaFault } from '../../core/problems/formula/formula-fault.ts';
import type { RunDescription } from '../description.ts';
import { type Message, messageOf } from '../message.ts';
import { loadFormulaParser } from './parse-formula.ts';

export type FormulaOf =
  | { readonly ok: true; readonly expression: Expression | null }
  | { readonly ok: false; readonly messages: readonly Message[] };

/** `expression` is null for every other model. Never rejects. */
export async function formulaOf({ problem }: RunDescription): Promise<FormulaOf> {
  const { kind, formula } = problem.model;
  if (kind !== 'formula' || typeof formula !== 'string') return { ok: true, expression: null };
  const parse = await loadFormulaParser().catch(() => null);
  if (parse === null) return { ok: false, messages: [OFFLINE] };
  const parsed = parse(formula);
  if (parsed.ok) return parsed;
  return { ok: false, messages: parsed.faults.map(messageFrom) };
}

const OFFLINE = messageOf(
  'problem.model.formula',
  'a formula, whose parser cannot be loaded',
  'a working connection: try again',
);

function messageFrom({ at, found, allowed }: FormulaFault): Message {
  return messageOf('problem.model.formula', `${found} at character ${at + 1}`, allowed);
}
