import { lazy } from 'react';
import { valueAt } from '../../description/leaves.ts';
import { seedField } from '../../core/problems/initializations/initialization-spec.ts';
import { joinWords } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { ChosenFields } from '../chosen-fields.tsx';
import { faultWords } from '../fault-words.ts';
import { FieldFrame } from '../field-frame.tsx';
import { LatePart } from '../late-part.tsx';
import { Group } from '../group.tsx';
import { useActions, usePage, useSession } from '../page-context.ts';
import { parseNumber } from '../parse-typed.ts';
import { faultOf, PathField } from '../path-field.tsx';
import { problemSummary } from '../summaries.ts';
import { TypedInput } from '../typed-input.tsx';

const CsvField = lazy(() => import('../csv-field.tsx'));

const SEED = 'problem.initialization.seed';

/** Given parameters have no seed; typing one draws new weights in their place. */
function SeedForGiven() {
  const { change, clearFault } = useActions();
  const fault = useSession((state) => faultOf(state.faults, SEED));
  return (
    <FieldFrame
      label={say('Seed')}
      help={say('θ₀ is given number by number; typing a seed draws new weights in its place.')}
      defaultText={null}
      onRestore={() => clearFault(SEED)}
      fault={fault && faultWords(seedField, fault)}
    >
      {(ids) => (
        <TypedInput
          id={ids.input}
          describedBy={ids.description}
          text=""
          refused={fault !== null}
          onCommit={(draft) => {
            if (draft.trim() !== '') change(SEED, parseNumber(draft) ?? draft);
          }}
          onRestore={() => clearFault(SEED)}
        />
      )}
    </FieldFrame>
  );
}

/** What is trained: model, data, loss, and where θ starts. Functions of θ alone have neither data nor loss. */
export function ProblemGroup() {
  const { catalogue } = usePage();
  const description = useSession((state) => state.description);
  const toy = catalogue.isToy(description.problem.model.kind);
  const given = valueAt(description, 'problem.initialization.kind') === 'explicit';
  const ownData = valueAt(description, 'problem.data.kind') === 'explicit';
  return (
    <Group title={say('Problem')} summary={problemSummary(description, catalogue)}>
      <ChosenFields slot="model" />
      {!toy && <PathField path="problem.data.kind" />}
      {ownData && (
        <LatePart>
          <CsvField />
        </LatePart>
      )}
      {!toy && <ChosenFields slot="data" fieldsOnly />}
      {!toy && <ChosenFields slot="loss" />}
      <ChosenFields slot="initialization" />
      {given && !toy && <SeedForGiven />}
      {given && toy && (
        <p className="help">
          {say('In the order {names}.', { names: joinWords(catalogue.toyNames(description.problem.model)) })}
        </p>
      )}
    </Group>
  );
}
