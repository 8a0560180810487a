import { type ComponentType, StrictMode, startTransition, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts/fonts.css';
import './tokens.css';
import './base.css';
import '../controls/controls.css';
import './app.css';
import './shell/shell.css';
import { type Page, PageContext } from '../controls/page-context.ts';
import { App } from './app.tsx';
import { createPage, startWorkerEarly } from './create-page.ts';
import { isEmbed } from './embed/is-embed.ts';
import { fontsReady } from './fonts/fonts-ready.ts';
import { languageAtStart, languageNow, setLanguage, subscribeLanguage } from '../language/language.ts';
import { takeUpKeptRun } from './offline/kept-run.ts';
import { watchForOldFiles } from './offline/old-files.ts';
import { openAddress, openFirst } from './opening.ts';
import { applyTheme } from './theme.ts';
import { nextTurn } from './turns.ts';

const CALM_MS = 4000;

/**
 * Not at the top level of this module: what is loaded here imports it, and would wait for it forever. Each part is a
 * task of its own.
 */
async function begin(): Promise<void> {
  startWorkerEarly();
  const embed = isEmbed(location.search) ? await import('./embed/embed-page.tsx') : null;
  const language = embed?.embedLanguage() ?? languageAtStart(navigator.languages);
  // A table that does not come is no reason for no page.
  const spoken = setLanguage(language).catch(() => setLanguage('en'));
  const ready = Promise.all([fontsReady(), spoken]);

  await nextTurn();
  const page = createPage();
  if (embed === null) {
    applyTheme(page.view.getState().theme);
    watchForOldFiles(page);
    if (!takeUpKeptRun(page)) void openFirst(page);
    // Development has no service worker: it would serve yesterday's files.
    if (import.meta.env.PROD && 'serviceWorker' in navigator) workWithoutNetwork(page);
  } else embed.beginEmbed(page);
  // The reader pasted another link into the address bar.
  addEventListener('hashchange', () => void openAddress(page));

  await ready;
  await nextTurn();
  const root = createRoot(document.getElementById('root') as HTMLElement);
  // A transition is rendered in pieces, between which the browser gets to its own work.
  startTransition(() =>
    root.render(
      <StrictMode>
        <PageContext value={page}>
          <InLanguage of={embed?.EmbedPage ?? App} />
        </PageContext>
      </StrictMode>,
    ),
  );
}

/** The first seconds belong to the run: loading every file of the site can wait. */
function workWithoutNetwork(page: Page): void {
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
