/** Before a sweep has run: the runs that it would make, and what may become of each. */
import { type ReactNode, useMemo } from 'react';
import { usePage } from '../../controls/page-context.ts';
import { RichText } from '../../controls/rich-text.tsx';
import { OutcomeGlyph } from '../../panels/sweep/outcome-glyph.tsx';
import { OutcomeMap } from '../../panels/sweep/outcome-map.tsx';
import { sweptRuns } from '../../panels/sweep/swept-run.ts';
import { axisLabel } from '../../sweep/axes.ts';
import { outcomes, type OutcomeId } from '../../sweep/outcome.ts';
import { useSize } from '../use-size.ts';
import { planOf, type SweepForm } from './sweep-form.ts';

const NOTHING: ReadonlyMap<number, never> = new Map<number, never>();

export function SweepPreview({ form }: { readonly form: SweepForm }): ReactNode {
  const { catalogue } = usePage();
  const [column, { width }] = useSize<HTMLDivElement>();
  const planned = useMemo(() => planOf(form, catalogue), [form, catalogue]);
  const runs = useMemo(() => (planned.ok ? sweptRuns(planned.plan, NOTHING) : []), [planned]);
  return (
    <div className="sweep-preview" ref={column}>
      {planned.ok && width > 0 && (
        <OutcomeMap
          runs={runs}
          rates={planned.plan.sweep.learningRates}
          axis={form.axis === '' ? null : axisLabel(form.axis, form.base, catalogue)}
          progress={NOTHING}
          failed={NOTHING}
          chosen={null}
          compared={[]}
          width={width}
          onChoose={() => {}}
          onOpen={() => {}}
        />
      )}
      <h2 className="panel-title">What may become of a run</h2>
      <dl className="outcome-meanings">
        {(Object.keys(outcomes) as OutcomeId[]).map((id) => (
          <div key={id}>
            <dt className={`outcome-word ${id}`}>
              <OutcomeGlyph outcome={id} /> {outcomes[id].label}
            </dt>
            <dd>
              <RichText>{outcomes[id].means.replace('2/η', '2/_η_')}</RichText>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
