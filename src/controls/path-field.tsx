/** The control of one value of the run description, by its path: field, value, default and fault found for it. */
import type { FieldValue } from '../core/field.ts';
import { fieldAt } from '../description/field-at.ts';
import { valueAt } from '../description/leaves.ts';
import type { Message } from '../description/message.ts';
import type { SessionState } from '../store/session-state.ts';
import { faultWords } from './fault-words.ts';
import { FieldControl } from './field-control.tsx';
import { useActions, usePage, useSession } from './page-context.ts';

/** A fault at the path itself or at an entry of its list. */
export function faultOf(faults: SessionState['faults'], path: string): Message | null {
  const at = Object.keys(faults).find((other) => other === path || other.startsWith(`${path}[`));
  return at === undefined ? null : (faults[at] ?? null);
}

export function PathField({ path }: { readonly path: string }) {
  const { catalogue, standard } = usePage();
  const { change, clearFault } = useActions();
  const description = useSession((state) => state.description);
  const presetId = useSession((state) => state.presetId);
  const fault = useSession((state) => faultOf(state.faults, path));
  const field = fieldAt(catalogue, description, path);
  const value = valueAt(description, path) as FieldValue | undefined;
  if (field === null || value === undefined) return null;
  // The preset may hold another kind of thing there, without this field.
  const preset = standard(presetId);
  const standardField = fieldAt(catalogue, preset, path);
  const standardValue = standardField?.label === field.label ? valueAt(preset, path) : undefined;
  return (
    <FieldControl
      field={field}
      value={value}
      standard={(standardValue as FieldValue | undefined) ?? field.default}
      fault={fault && faultWords(field, fault)}
      onChange={(next) => change(path, next)}
      onRestore={() => clearFault(path)}
    />
  );
}
