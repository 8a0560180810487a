/** The simulator: controls on the left, measured curves in the centre, where the run stands on the right. */
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../controls/page-context.ts';
import { say } from '../language/say.ts';
import { PanelColumn } from './panel-column.tsx';
import { Rail } from './rail.tsx';
import { Refusal } from './refusal.tsx';
import { Sentence } from './sentence.tsx';
import { useLayout } from './use-layout.ts';

const LinkCard = lazy(() => import('./link-card.tsx'));

export function SimulatorPage() {
  const layout = useLayout();
  const linkFaults = useSession((state) => state.linkFaults);
  const unable = useSession((state) => state.status === 'refused');
  const fromLink = useSession((state) => state.fromLink);
  const begun = useSession((state) => state.run > 0);
  const [dismissed, setDismissed] = useState<typeof linkFaults | null>(null);
  const badLink = linkFaults.length > 0 && linkFaults !== dismissed;
  const refused = badLink || unable;
  return (
    <div className={`simulator ${layout}`}>
      <Rail layout={layout} />
      <main className="stage" id="content" tabIndex={-1}>
        <h1 className="visually-hidden">{say('Edge of Stability Simulator')}</h1>
        {refused ? (
          <Refusal onDismiss={unable || !begun ? null : () => setDismissed(linkFaults)} />
        ) : (
          <>
            <Sentence />
            {fromLink && (
              <Suspense>
                <LinkCard />
              </Suspense>
            )}
            <PanelColumn place="time" layout={layout} />
          </>
        )}
      </main>
      <aside className="where" aria-label={say('Where the run stands')}>
        {!refused && <PanelColumn place="side" layout={layout} />}
      </aside>
    </div>
  );
}
