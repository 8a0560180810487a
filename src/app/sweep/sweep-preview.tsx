/** Before a sweep has run: the runs that it would make, and what may become of each. */
import { type ReactNode, useMemo } from 'react';
import { RichText } from '../../controls/rich-text.tsx';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { OutcomeGlyph } from '../../panels/sweep/outcome-glyph.tsx';
import { OutcomeMap } from '../../panels/sweep/outcome-map.tsx';
import { sweptRuns } from '../../panels/sweep/swept-run.ts';
import { outcomes, type OutcomeId } from '../../sweep/outcome.ts';
import { useSize } from '../use-size.ts';
import type { FormPlan } from './sweep-form.ts';

const NOTHING: ReadonlyMap<number, never> = new Map<number, never>();

interface Props {
  readonly planned: FormPlan;
  /** What the second parameter is called, null without one. */
  readonly axis: string | null;
  /** A run can be opened before it was swept. */
  readonly onOpen: (index: number) => void;
}

export function SweepPreview({ planned, axis, onOpen }: Props): ReactNode {
  const [column, { width }] = useSize<HTMLDivElement>();
  const runs = useMemo(() => (planned.ok ? sweptRuns(planned.plan, NOTHING) : []), [planned]);
  return (
    <div className="sweep-preview" ref={column}>
      {planned.ok && width > 0 && (
        <OutcomeMap
          runs={runs}
          rates={planned.plan.sweep.learningRates}
          axis={axis}
          progress={NOTHING}
          failed={NOTHING}
          chosen={null}
          compared={[]}
          width={width}
          onChoose={() => {}}
          onOpen={onOpen}
          onCompare={() => {}}
        />
      )}
      <h2 className="panel-title">{say('What may become of a run')}</h2>
      <dl className="outcome-meanings">
        {(Object.keys(outcomes) as OutcomeId[]).map((id) => (
          <div key={id}>
            <dt className={`outcome-word ${id}`}>
              <OutcomeGlyph outcome={id} /> {translated(outcomes[id].label)}
            </dt>
            <dd>
              <RichText>{translated(outcomes[id].means).replace('2/η', '2/_η_')}</RichText>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
