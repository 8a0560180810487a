/** Where the run is, at the top right: the step, η, the speed. */
import { useStore } from 'zustand';
import { formatCount, formatTyped } from '../../controls/format-number.ts';
import { useSampled, useSession, useView } from '../../controls/page-context.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import { stepShown } from '../../store/view.ts';
import { type Presentation, speedWords } from './presentation.ts';

const SAMPLED = 100;

export function PresentFacts({ presentation }: { readonly presentation: Presentation }) {
  const shown = useView(stepShown);
  const step = useSampled((state) => state.step, SAMPLED);
  const status = useSession((state) => state.status);
  const speed = useSession((state) => state.speed);
  const inForce = useSession((state) => state.learningRate);
  const coming = useStore(presentation.state, (state) => state.rate);
  const single = useStore(presentation.state, (state) => state.single);
  const at = formatCount(Math.max(0, shown ?? step));
  return (
    <div className="present-facts" data-status={status} data-step={step}>
      <p className="present-step">
        <RichText>
          {shown === null
            ? say('step **{step}**', { step: at })
            : say('step **{step}** of {head}', { step: at, head: formatCount(step) })}
        </RichText>
      </p>
      <p>
        <i className="symbol">η</i> = {formatTyped(coming ?? inForce)}
      </p>
      <p>{single ? say('one step at a time') : speedWords(speed)}</p>
    </div>
  );
}
