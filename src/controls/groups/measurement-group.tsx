import { measurementFields } from '../../description/run-fields.ts';
import { say } from '../../language/say.ts';
import { Group } from '../group.tsx';
import { useSession } from '../page-context.ts';
import { PathField } from '../path-field.tsx';
import { measurementSummary } from '../summaries.ts';

export function MeasurementGroup() {
  const description = useSession((state) => state.description);
  return (
    <Group title={say('Measurement')} summary={measurementSummary(description)}>
      {Object.keys(measurementFields).map((name) => (
        <PathField key={name} path={`measurement.${name}`} />
      ))}
    </Group>
  );
}
