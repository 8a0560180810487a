import { ChosenFields } from '../chosen-fields.tsx';
import { Group } from '../group.tsx';
import { usePage, useSession } from '../page-context.ts';
import { problemSummary } from '../summaries.ts';

/** What is trained: model, data, loss, and where θ starts. Functions of θ alone have neither data nor loss. */
export function ProblemGroup() {
  const { catalogue } = usePage();
  const description = useSession((state) => state.description);
  const toy = catalogue.isToy(description.problem.model.kind);
  return (
    <Group title="Problem" summary={problemSummary(description, catalogue)}>
      <ChosenFields slot="model" />
      {!toy && <ChosenFields slot="data" />}
      {!toy && <ChosenFields slot="loss" />}
      <ChosenFields slot="initialization" />
    </Group>
  );
}
