/** The simulator: controls on the left, measured curves in the centre, where the run stands on the right. */
import { lazy, useCallback, useState } from 'react';
import { LatePart } from '../controls/late-part.tsx';
import { useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { PanelColumn } from './panel-column.tsx';
import { Rail } from './rail.tsx';
import { Sentence } from './sentence.tsx';
import { useTurns } from './turns.ts';
import { useLayout } from './use-layout.ts';

const Refusal = lazy(() => import('./refusal.tsx').then(({ Refusal }) => ({ default: Refusal })));
const LinkCard = lazy(() => import('./link-card.tsx'));

export function SimulatorPage() {
  const layout = useLayout();
  const refused = useSession(({ status, linkFaults }) => status === 'refused' || linkFaults.length > 0);
  const fromLink = useSession((state) => state.fromLink);
  const begins = useTurns(1) > 0;
  // The columns come one after the other, so that neither pushes what is seen of the other aside.
  const [built, setBuilt] = useState(0);
  const timeBuilt = useCallback(() => setBuilt((columns) => Math.max(columns, 1)), []);
  const sideBuilt = useCallback(() => setBuilt(2), []);
  return (
    <div className={`simulator ${layout}`} data-built={refused || built === 2}>
      <Rail layout={layout} />
      <main className="stage" id="content" tabIndex={-1}>
        <h1 className="visually-hidden">{say('Edge of Stability Simulator')}</h1>
        {refused ? (
          <LatePart>
            <Refusal />
          </LatePart>
        ) : (
          <>
            <Sentence />
            {fromLink && (
              <LatePart>
                <LinkCard />
              </LatePart>
            )}
            {begins && <PanelColumn place="time" layout={layout} onWhole={timeBuilt} />}
          </>
        )}
      </main>
      <aside className="where" aria-label={say('Where the run stands')}>
        {!refused && built > 0 && <PanelColumn place="side" layout={layout} onWhole={sideBuilt} />}
      </aside>
    </div>
  );
}
