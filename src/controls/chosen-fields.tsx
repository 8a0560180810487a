/** A registered thing of the description: which one it is, and each of its fields. */
import { valueAt } from '../description/leaves.ts';
import { usePage, useSession } from './page-context.ts';
import { PathField } from './path-field.tsx';

type Slot = 'model' | 'data' | 'loss' | 'initialization' | 'optimizer';

interface Props {
  readonly slot: Slot;
  /** Leaves the choice of the thing out, where there is only one. */
  readonly fieldsOnly?: boolean;
}

export function ChosenFields({ slot, fieldsOnly = false }: Props) {
  const { catalogue } = usePage();
  const path = slot === 'optimizer' ? 'optimizer' : `problem.${slot}`;
  const kind = useSession((state) => String(valueAt(state.description, `${path}.kind`)));
  const fields = Object.hasOwn(catalogue[slot], kind) ? (catalogue[slot][kind]?.fields ?? {}) : {};
  return (
    <>
      {!fieldsOnly && <PathField path={`${path}.kind`} />}
      {Object.keys(fields).map((name) => (
        <PathField key={`${kind} ${name}`} path={`${path}.${name}`} />
      ))}
    </>
  );
}
