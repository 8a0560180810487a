/**
 * Offers to measure less often where steps are slow because of it. Only offers: when the sharpness is measured belongs
 * to the description of a run and never follows the machine, so another cadence is another run.
 */
import { useActions, usePage, useSampled, useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { sparserCadence } from './sparser-cadence.ts';

const SAMPLED = 500;

export function SparserMeasurement() {
  const { traces } = usePage();
  const { change } = useActions();
  const stepsPerSecond = useSampled((state) => state.stepsPerSecond, SAMPLED);
  const speed = useSession((state) => state.speed);
  const every = useSession((state) => state.description.measurement.every);
  const share = traces.last('gd.sharpness') / traces.last('gd.threshold');
  const sparser = sparserCadence({ stepsPerSecond, speed, every, share });
  if (sparser === null) return null;
  return (
    <button
      type="button"
      className="link"
      title={say(
        'Steps are slow because the sharpness is measured so often. Fewer measurements are another run.',
      )}
      onClick={() => change('measurement.every', sparser)}
    >
      {say('Measure every {count} steps', { count: String(sparser) })}
    </button>
  );
}
