/**
 * The text of a formula → its expression tree, or the mistakes in it. Sizes, characters, names and the order of tokens
 * are checked first (core/problems/formula); what passes is parsed by mathjs, and the parser's tree is read through a
 * list of what is allowed. Nothing is ever evaluated.
 */
import type { Expression } from '../../core/problems/formula/expression.ts';
import type { FormulaFault } from '../../core/problems/formula/formula-fault.ts';
import { formulaFaults, parameterNames } from '../../core/problems/formula/formula-faults.ts';
import { readTokens } from '../../core/problems/formula/token.ts';
import { buildExpression } from './build-expression.ts';

export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression; readonly names: readonly string[] }
  | { readonly ok: false; readonly faults: readonly FormulaFault[] };

/** Throws nothing, whatever the text. */
export type ParseFormula = (text: string) => ParsedFormula;

/** Loads the parser; rejects only where its script cannot be loaded. */
export async function loadFormulaParser(): Promise<ParseFormula> {
  const { mathjsParse } = await import('./mathjs-parse.ts');
  return (text) => {
    const faults = formulaFaults(text);
    if (faults.length > 0) return { ok: false, faults };
    try {
      const built = buildExpression(mathjsParse(text), readTokens(text).tokens);
      if ('fault' in built) return { ok: false, faults: [built.fault] };
      return { ok: true, expression: built.expression, names: parameterNames(text) };
    } catch (error) {
      return { ok: false, faults: [unreadable(error, text)] };
    }
  };
}

/** What the parser itself refuses: a RangeError of its own depth, or a rule of its that the checks do not know. */
function unreadable(error: unknown, text: string): FormulaFault {
  const place = (error as { readonly char?: unknown } | null)?.char;
  const at =
    typeof place === 'number' && Number.isFinite(place) ? Math.min(Math.max(place - 1, 0), text.length) : 0;
  const tooDeep = error instanceof RangeError;
  return {
    at,
    length: 0,
    found: tooDeep ? 'a formula nested too deeply' : 'what cannot be read',
    allowed: tooDeep ? 'fewer operations within each other' : 'numbers, parameters, functions and operators',
  };
}
