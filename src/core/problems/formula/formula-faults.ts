/**
 * What can be wrong with the text of a formula, told without a parser: characters, names, numbers of parameters and
 * nodes, parentheses, and which token may follow which. Bounds hold before anything is parsed or built.
 */
import { type FormulaFault, faultAt } from './formula-fault.ts';
import { inOrder } from './parameter-names.ts';
import { readTokens, type Token } from './token.ts';

export const MOST_CHARACTERS = 400;
export const MOST_PARAMETERS = 6;
/** Nodes of the tree: every number, name, function and operator is one. */
export const MOST_NODES = 200;
/** Parsers and builders descend once a level. */
export const MOST_DEPTH = 40;
/** A reader mends one mistake after another. */
const MOST_FAULTS = 5;

const OPERAND = 'a number, a parameter, a function or (';

/** The parameters of a formula in θ's order, also where the rest of it is wrong. Never throws. */
export function parameterNames(text: string): readonly string[] {
  const { tokens } = readTokens(text.slice(0, MOST_CHARACTERS));
  return inOrder(tokens.filter(({ kind }) => kind === 'parameter').map((token) => token.text));
}

/** Empty where the text can be parsed. Never throws. */
export function formulaFaults(text: string): readonly FormulaFault[] {
  if (text.length > MOST_CHARACTERS) {
    const rest = text.length - MOST_CHARACTERS;
    return [
      {
        at: MOST_CHARACTERS,
        length: rest,
        found: `${text.length} characters`,
        allowed: `at most ${MOST_CHARACTERS} characters`,
      },
    ];
  }
  const { tokens, faults } = readTokens(text);
  if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  const first = sizeFault(tokens) ?? orderFault(tokens, text.length) ?? nameFault(tokens);
  return first === null ? [] : [first];
}

function sizeFault(tokens: readonly Token[]): FormulaFault | null {
  const nodes = tokens.filter(({ kind }) => kind !== 'open' && kind !== 'close');
  const over = nodes[MOST_NODES];
  if (over === undefined) return null;
  return faultAt(over.at, over.text, `at most ${MOST_NODES} numbers, names and operators`);
}

function nameFault(tokens: readonly Token[]): FormulaFault | null {
  const seen = new Set<string>();
  for (const { kind, at, text } of tokens) {
    if (kind !== 'parameter') continue;
    seen.add(text);
    if (seen.size > MOST_PARAMETERS) return faultAt(at, text, `at most ${MOST_PARAMETERS} parameters`);
  }
  return seen.size > 0
    ? null
    : { at: 0, length: 0, found: 'no parameter', allowed: 'at least one parameter, such as x' };
}

/** The first token that may not stand where it stands. */
function orderFault(tokens: readonly Token[], end: number): FormulaFault | null {
  const open: Token[] = [];
  // Whether a number, a name or a parenthesis is due.
  let operandDue = true;
  for (const [i, token] of tokens.entries()) {
    const { kind, at, text } = token;
    if (kind === 'operator') {
      const sign = text === '+' || text === '-';
      if (operandDue && !sign) return faultAt(at, text, OPERAND);
      operandDue = true;
    } else if (kind === 'close') {
      if (open.pop() === undefined) return faultAt(at, text, 'a ) only after its (');
      if (operandDue) return faultAt(at, text, OPERAND);
      operandDue = false;
    } else {
      if (!operandDue) return faultAt(at, text, missingOperator(tokens[i - 1]!, token));
      if (kind === 'function' && tokens[i + 1]?.kind !== 'open') {
        return faultAt(at, text, `${text}(…), with its argument in parentheses`);
      }
      if (kind === 'open') open.push(token);
      if (open.length > MOST_DEPTH)
        return faultAt(at, text, `at most ${MOST_DEPTH} parentheses within each other`);
      operandDue = kind === 'open' || kind === 'function';
    }
  }
  if (operandDue) return faultAt(end, '', OPERAND);
  const unclosed = open.pop();
  return unclosed === undefined ? null : faultAt(unclosed.at, unclosed.text, 'a ) to every (');
}

function missingOperator(before: Token, token: Token): string {
  const left = before.kind === 'close' ? '(…)' : before.text;
  const right = token.kind === 'open' ? '(…)' : token.text;
  return `an operator before it; a product is written ${left}*${right}`;
}
