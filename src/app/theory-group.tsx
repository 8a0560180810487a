/** The trajectories that theory draws beside the run, one by one, and what is done when the run meets the edge. */
import { useEffect, useId, useState } from 'react';
import { Equations } from '../controls/equations/equation.tsx';
import { Group } from '../controls/group.tsx';
import { useActions, usePage, useSession, useView } from '../controls/page-context.ts';
import { PathField } from '../controls/path-field.tsx';
import { theorySummary } from '../controls/summaries.ts';
import { theoryFields } from '../description/run-fields.ts';
import { referenceStyle } from '../panels/kit/line-style.ts';
import { say } from '../language/say.ts';
import { translated } from '../language/translated.ts';
import { LineSample } from './line-sample.tsx';

function ReferenceSwitch({ id }: { readonly id: string }) {
  const input = useId();
  const { catalogue } = usePage();
  const { change } = useActions();
  const computed = useSession((state) => state.description.references);
  const drawn = useView((state) => state.references.includes(id));
  const toggleReference = useView((state) => state.toggleReference);
  // The worker answers a moment later; the switch shows at once what was asked of it.
  const [asked, setAsked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its answer is another list.
  useEffect(() => setAsked(false), [computed]);
  const spec = catalogue.references[id];
  if (spec === undefined) return null;
  const on = drawn && (asked || computed.includes(id));
  const toggle = (): void => {
    toggleReference(id, !on);
    if (on || computed.includes(id)) return;
    setAsked(true);
    change('references', [...computed, id]);
  };
  return (
    <div className="field">
      <div className="field-row">
        <input
          id={input}
          className="toggle"
          type="checkbox"
          checked={on}
          onChange={toggle}
          aria-describedby={`${input}-help`}
        />
        <LineSample style={referenceStyle(id)} />
        <label htmlFor={input}>{translated(spec.label)}</label>
      </div>
      <p className="help" id={`${input}-help`}>
        {translated(spec.help)}
      </p>
    </div>
  );
}

export function TheoryGroup() {
  const { catalogue } = usePage();
  const description = useSession((state) => state.description);
  const drawn = useView((state) => state.references);
  return (
    <Group title={say('Theory')} summary={theorySummary(description, catalogue, drawn)}>
      <Equations ids={['constrained-path', 'map-x', 'map-y']} />
      {Object.keys(catalogue.references).map((id) => (
        <ReferenceSwitch key={id} id={id} />
      ))}
      <PathField path="start.kind" />
      {description.start.kind !== 'natural' && <PathField path="start.size" />}
      {Object.keys(theoryFields).map((name) => (
        <PathField key={name} path={`theory.${name}`} />
      ))}
    </Group>
  );
}
