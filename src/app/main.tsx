import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import './fonts/fonts.css';
import './tokens.css';
import './base.css';
import '../controls/controls.css';
import './app.css';
import { PageContext } from '../controls/page-context.ts';
import { App } from './app.tsx';
import { createPage } from './create-page.ts';
import { fontsReady } from './fonts/fonts-ready.ts';
import { languageAtStart, languageNow, setLanguage, subscribeLanguage } from '../language/language.ts';
import { openAddress, openFirst } from './opening.ts';
import { applyTheme } from './theme.ts';

const page = createPage();
applyTheme(page.view.getState().theme);
void openFirst(page);
// The reader pasted another link into the address bar.
addEventListener('hashchange', () => void openAddress(page));

await Promise.all([fontsReady(), setLanguage(languageAtStart(navigator.languages))]);
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <PageContext value={page}>
      <InLanguage />
    </PageContext>
  </StrictMode>,
);

/** Another language is another page over the same run: every text is read anew. */
function InLanguage() {
  return <App key={useSyncExternalStore(subscribeLanguage, languageNow)} />;
}
