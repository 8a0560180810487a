/** Everything beyond preset, learning rate and play: closed groups of fields, loaded after the page has started. */
import { MeasurementGroup } from '../controls/groups/measurement-group.tsx';
import { OptimizerGroup } from '../controls/groups/optimizer-group.tsx';
import { ProblemGroup } from '../controls/groups/problem-group.tsx';
import { TheoryGroup } from './theory-group.tsx';
import { ViewGroup } from './view-group.tsx';

export default function Groups() {
  return (
    <div className="groups">
      <ProblemGroup />
      <OptimizerGroup />
      <TheoryGroup />
      <MeasurementGroup />
      <ViewGroup />
    </div>
  );
}
