/** Above the run: where it stands, and what the reader may do with it. */
import type { ReactNode } from 'react';
import { type Page, useSession } from '../../controls/page-context.ts';
import { joinSentences } from '../../language/join.ts';
import { say } from '../../language/say.ts';
import { stageName } from '../../panels/words.ts';
import type { LessonStep } from './lesson.ts';
import type { StepInHand } from './use-lesson-step.ts';

interface Props {
  readonly page: Page;
  readonly step: LessonStep;
  readonly inHand: StepInHand;
  readonly revealed: boolean;
}

export function RunHead({ page, step: { shows, question }, inHand, revealed }: Props): ReactNode {
  const at = useSession((state) => state.step);
  const { phase } = inHand;
  const asks = question !== undefined && !revealed;
  const stage = page.traces.value('theory.stage', at);
  const parts: string[] = [];
  if (shows.kind === 'run' && stage >= 1 && stage <= 4)
    parts.push(say('Stage {number}, {name}.', { number: stage, name: stageName(stage as 1 | 2 | 3 | 4) }));
  if (asks && question.kind === 'curve' && phase === 'waiting')
    parts.push(say('Draw on the hatched part, or pick a sketch.'));
  if (shows.kind === 'run' && shows.free !== undefined)
    parts.push(say('Move the line 2/η, and the run goes on.'));
  const title =
    shows.kind === 'sweep'
      ? asks && phase === 'waiting'
        ? say('Your turn.')
        : say('{count} runs of {steps} steps', { count: shows.rates.length, steps: shows.steps })
      : phase === 'preparing'
        ? say('The run is on its way.')
        : asks && phase === 'waiting'
          ? say('Your turn. The run waits at step {step}.', { step: shows.step })
          : phase === 'revealing'
            ? say('The run goes on.')
            : say('The run is at step {step}.', { step: at });
  return (
    <div className="lesson-head">
      <p className="lesson-title">{title}</p>
      <p className="help">{joinSentences(...parts)}</p>
    </div>
  );
}
