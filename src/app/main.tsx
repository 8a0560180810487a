import { type ComponentType, StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts/fonts.css';
import './tokens.css';
import './base.css';
import '../controls/controls.css';
import './app.css';
import { PageContext } from '../controls/page-context.ts';
import { App } from './app.tsx';
import { createPage } from './create-page.ts';
import { isEmbed } from './embed/is-embed.ts';
import { fontsReady } from './fonts/fonts-ready.ts';
import { languageAtStart, languageNow, setLanguage, subscribeLanguage } from '../language/language.ts';
import { MissingPart } from './offline/missing-part.tsx';
import { takeUpKeptRun } from './offline/kept-run.ts';
import { watchForOldFiles } from './offline/old-files.ts';
import { openAddress, openFirst } from './opening.ts';
import { applyTheme } from './theme.ts';

const page = createPage();
const CALM_MS = 4000;

/** Not at the top level of this module: what is loaded here imports it, and would wait for it forever. */
async function begin(): Promise<void> {
  const embed = isEmbed(location.search) ? await import('./embed/embed-page.tsx') : null;
  if (embed === null) {
    applyTheme(page.view.getState().theme);
    watchForOldFiles(page);
    if (!takeUpKeptRun(page)) void openFirst(page);
    // Development has no service worker: it would serve yesterday's files.
    if (import.meta.env.PROD && 'serviceWorker' in navigator) workWithoutNetwork();
  } else embed.beginEmbed(page);
  // The reader pasted another link into the address bar.
  addEventListener('hashchange', () => void openAddress(page));

  const language = embed?.embedLanguage() ?? languageAtStart(navigator.languages);
  await Promise.all([fontsReady(), setLanguage(language)]);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <PageContext value={page}>
        <MissingPart>
          <InLanguage of={embed?.EmbedPage ?? App} />
        </MissingPart>
      </PageContext>
    </StrictMode>,
  );
}

/** The first seconds belong to the run: loading every file of the site can wait. */
function workWithoutNetwork(): void {
  setTimeout(async () => {
    const { startServiceWorker } = await import('./offline/service-worker.ts');
    await startServiceWorker(page);
  }, CALM_MS);
}

/** Another language is another page over the same run: every text is read anew. */
function InLanguage({ of: Root }: { readonly of: ComponentType }) {
  return <Root key={useSyncExternalStore(subscribeLanguage, languageNow)} />;
}

void begin();
