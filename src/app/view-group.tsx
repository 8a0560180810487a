/** What is on the page: panels, the scale of the loss, the steps shown. Nothing here changes a run. */
import { useId } from 'react';
import { Group } from '../controls/group.tsx';
import { useSession, useView } from '../controls/page-context.ts';
import { viewSummary } from '../controls/summaries.ts';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { panels } from '../panels/panels.ts';

type PanelId = keyof typeof panels;

function PanelSwitch({ id }: { readonly id: PanelId }) {
  const input = useId();
  const panel = panels[id];
  const channels = useSession((state) => state.channels);
  const open = useView((state) => state.open.includes(id));
  const togglePanel = useView((state) => state.togglePanel);
  const available = panel.available(channels);
  return (
    <div className="field">
      <div className="field-row">
        <input
          id={input}
          className="toggle"
          type="checkbox"
          checked={open}
          onChange={() => togglePanel(id)}
          aria-describedby={`${input}-help`}
        />
        <label htmlFor={input}>{say(panel.title)}</label>
      </div>
      <p className="help" id={`${input}-help`}>
        {joinSentences(say(panel.help), available ? '' : say('This run has nothing to show here.'))}
      </p>
    </div>
  );
}

export function ViewGroup() {
  const input = useId();
  const view = useView((state) => state);
  const { range, lossScale, setLossScale, zoom } = view;
  return (
    <Group title={say('View')} summary={viewSummary(view)}>
      {(Object.keys(panels) as PanelId[])
        .filter((id) => id !== 'strip')
        .map((id) => (
          <PanelSwitch key={id} id={id} />
        ))}
      <div className="field">
        <div className="field-row">
          <label htmlFor={input}>{say('Scale of the loss')}</label>
          <select
            id={input}
            className="choice"
            value={lossScale}
            onChange={(event) => setLossScale(event.currentTarget.value === 'linear' ? 'linear' : 'log')}
          >
            <option value="log">{say('logarithmic')}</option>
            <option value="linear">{say('linear')}</option>
          </select>
        </div>
        <p className="help">{say('Key L switches it.')}</p>
      </div>
      <div className={range === null ? 'field' : 'field changed'}>
        <div className="field-row">
          <span>{say('Steps shown')}</span>
          <output>{range === null ? say('all') : `${range[0]}–${range[1]}`}</output>
        </div>
        <p className="help">
          {say('Drag across a panel or stretch it with two fingers to zoom; double-click for all.')}{' '}
          {range !== null && (
            <button type="button" className="link" onClick={() => zoom(null)}>
              {say('default {value}', { value: say('all') })}
            </button>
          )}
        </p>
      </div>
    </Group>
  );
}
