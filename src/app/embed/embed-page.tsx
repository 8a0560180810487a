/** The simulator in the frame of another page: the panels and controls that its address asks for, and a way out of it. */
import './embed.css';
import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon.tsx';
import { LearningRate } from '../../controls/learning-rate.tsx';
import { type Page, useSession } from '../../controls/page-context.ts';
import { PresetPicker } from '../../controls/preset-picker.tsx';
import { RunButtons } from '../../controls/run-buttons.tsx';
import { SpeedChoice } from '../../controls/speed-choice.tsx';
import type { Message } from '../../description/message.ts';
import type { Language } from '../../language/language.ts';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { panels } from '../../panels/panels.ts';
import { FLAGSHIP, openAddress } from '../opening.ts';
import { Refusal } from '../refusal.tsx';
import { Sentence } from '../sentence.tsx';
import { showTheme } from '../theme.ts';
import { useKeys } from '../use-keys.ts';
import { createEmbedder } from './embedder.ts';
import { EmbedLine } from './embed-line.tsx';
import { parseEmbed, SENTENCE } from './embed-options.ts';
import { EmbedPanels } from './embed-panels.tsx';

const { options, faults } = parseEmbed(location.search, Object.keys(panels));

/** Opens the run of the address, paused unless the link asks otherwise, and begins to talk with the page around. */
export function beginEmbed(page: Page): void {
  const { view, actions } = page;
  showTheme(options.theme);
  // A link may bring the panels that its maker looked at; here the embedding page chooses.
  const chosen = options.panels.filter((id) => id !== SENTENCE);
  const choose = (): void => {
    if (view.getState().open !== chosen) view.getState().apply({ open: chosen });
  };
  choose();
  view.subscribe(choose);
  if (options.origin !== null && parent !== window) {
    const { origin } = options;
    const receive = createEmbedder({
      page,
      origin,
      source: parent,
      faults,
      post: (report) => parent.postMessage(report, origin),
      nextFrame: (task) => requestAnimationFrame(task),
    });
    addEventListener('message', receive);
  }
  if (location.hash.length > 1) void openAddress(page);
  else void actions.openPreset(FLAGSHIP);
}

/** null leaves it to the browser. */
export function embedLanguage(): Language | null {
  return options.language;
}

export function EmbedPage() {
  const refused = useSession(({ status, linkFaults }) => status === 'refused' || linkFaults.length > 0);
  const { controls } = options;
  const nothing = (): void => {};
  useEffect(() => {
    document.title = say('Edge of Stability Simulator');
  }, []);
  useKeys({ enabled: true, onShare: nothing, onHelp: nothing });

  return (
    <div className="embed">
      <main className="embed-main" id="content" aria-labelledby="name">
        <h1 className="visually-hidden" id="name">
          {say('Edge of Stability Simulator')}
        </h1>
        {faults.length > 0 && <Faults faults={faults} />}
        {refused ? (
          <div className="embed-refusal" tabIndex={-1}>
            <Refusal />
          </div>
        ) : (
          <>
            {options.panels.includes(SENTENCE) && <Sentence />}
            <EmbedPanels />
          </>
        )}
      </main>
      {controls.length > 0 && (
        <section className="embed-controls bottom" aria-label={say('Controls')}>
          {controls.includes('preset') && <PresetPicker />}
          {controls.includes('rate') && <LearningRate compact />}
          {controls.includes('play') && <RunButtons />}
          {controls.includes('speed') && <SpeedChoice compact />}
        </section>
      )}
      <EmbedLine />
    </div>
  );
}

/** For whoever embeds the frame: closed once it was read. */
function Faults({ faults }: { readonly faults: readonly Message[] }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <div className="embed-faults" role="status">
      <ul>
        {faults.map(({ text }) => (
          <li key={text}>{translated(text)}</li>
        ))}
      </ul>
      <button
        type="button"
        className="icon-button"
        aria-label={say('Hide this message')}
        onClick={() => setRead(true)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
