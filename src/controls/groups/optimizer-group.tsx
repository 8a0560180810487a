import { say } from '../../language/say.ts';
import { ChosenFields } from '../chosen-fields.tsx';
import { Group } from '../group.tsx';
import { usePage, useSession } from '../page-context.ts';
import { PathField } from '../path-field.tsx';
import { optimizerSummary } from '../summaries.ts';

export function OptimizerGroup() {
  const { catalogue } = usePage();
  const description = useSession((state) => state.description);
  return (
    <Group title={say('Optimizer')} summary={optimizerSummary(description, catalogue)}>
      <ChosenFields slot="optimizer" fieldsOnly={Object.keys(catalogue.optimizer).length < 2} />
      <PathField path="steps" />
    </Group>
  );
}
