/**
 * A formula, typed. While it is typed it is parsed, typeset below as it is understood, and its mistakes are marked at
 * their place. Enter or leaving the field puts it into force, but only what is right; Escape gives it up.
 */
import './own-problem.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { TextField } from '../core/field.ts';
import type { FormulaFault } from '../core/problems/formula/formula-fault.ts';
import {
  loadFormulaParser,
  type ParsedFormula,
  type ParseFormula,
} from '../description/formula/parse-formula.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import type { ControlProps } from './control-props.ts';
import { FieldFrame } from './field-frame.tsx';
import { MathFormula } from './math-formula.tsx';

/** Signs as papers print them, one character each, so that places stay. */
const TYPED: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '·': '*',
  '⋅': '*',
  '×': '*',
  '÷': '/',
  '\u00a0': ' ',
  '\n': ' ',
  '\t': ' ',
};

export function plainFormula(text: string): string {
  return text.replace(/[−–·⋅×÷\u00a0\n\t]/g, (character) => TYPED[character] ?? character);
}

/** The parser, once its script is there; null before. */
function useParser(): ParseFormula | 'missing' | null {
  const [parse, setParse] = useState<ParseFormula | 'missing' | null>(null);
  useEffect(() => {
    let wanted = true;
    const keep = (found: ParseFormula | 'missing') => {
      if (wanted) setParse(() => found);
    };
    loadFormulaParser().then(keep, () => keep('missing'));
    return () => {
      wanted = false;
    };
  }, []);
  return parse;
}

export function faultWords({ at, length, found, allowed }: FormulaFault): string {
  const values = { found: translated(found), place: at + 1, allowed: translated(allowed) };
  return length === 0 && found !== 'the end'
    ? say('Found {found}; allowed is {allowed}.', values)
    : say('Found {found} at character {place}; allowed is {allowed}.', values);
}

/** The formula once more, the wrong characters marked. */
function Marked({ text, fault }: { readonly text: string; readonly fault: FormulaFault }) {
  const end = fault.at + Math.max(fault.length, 1);
  return (
    <code className="formula-marked">
      {text.slice(0, fault.at)}
      <mark>{text.slice(fault.at, end) || '\u00a0'}</mark>
      {text.slice(end)}
    </code>
  );
}

interface UnderstoodProps {
  readonly parsed: ParsedFormula;
  readonly text: string;
  /** Says mistakes quietly while the formula is typed: every half of one is a mistake. */
  readonly quietly: boolean;
}

function Understood({ parsed, text, quietly }: UnderstoodProps): ReactNode {
  if (parsed.ok) return <MathFormula expression={parsed.expression} label={text} />;
  const [fault] = parsed.faults;
  if (fault === undefined) return null;
  return (
    <>
      <Marked text={text} fault={fault} />
      {quietly && <p className="help">{faultWords(fault)}</p>}
    </>
  );
}

export function FormulaField(props: ControlProps<TextField, string>) {
  const { field, value, standard, fault, onChange, onRestore } = props;
  const parse = useParser();
  const [draft, setDraft] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value in force replaces any draft.
  useEffect(() => setDraft(null), [value]);
  const text = draft ?? value;
  const parsed = typeof parse === 'function' ? parse(text) : null;
  const [mistake] = parsed === null || parsed.ok ? [] : parsed.faults;

  const commit = (): void => {
    setTried(true);
    if (draft === null || mistake !== undefined) return;
    if (draft === value) {
      setDraft(null);
      onRestore();
    } else onChange(draft);
  };

  const words =
    parse === 'missing' ? say('The parser of formulas could not be loaded: reload the page.') : fault;
  return (
    <FieldFrame
      label={translated(field.label)}
      help={translated(field.help)}
      defaultText={value === standard ? null : standard}
      onRestore={() => onChange(standard)}
      fault={mistake === undefined ? words : tried ? faultWords(mistake) : null}
      below={parsed !== null && <Understood parsed={parsed} text={text} quietly={!tried} />}
    >
      {(ids) => (
        <textarea
          id={ids.input}
          className="typed formula-input"
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={ids.description}
          aria-invalid={(mistake !== undefined && tried) || fault !== null}
          value={text}
          onChange={(event) => {
            setTried(false);
            setDraft(plainFormula(event.currentTarget.value));
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              commit();
            }
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
              onRestore();
            }
          }}
        />
      )}
    </FieldFrame>
  );
}
