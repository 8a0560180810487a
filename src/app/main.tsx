import { StrictMode } from 'react';
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
import { openAddress, openFirst } from './opening.ts';
import { applyTheme } from './theme.ts';

const page = createPage();
applyTheme(page.view.getState().theme);
void openFirst(page);
// The reader pasted another link into the address bar.
addEventListener('hashchange', () => void openAddress(page));

await fontsReady();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <PageContext value={page}>
      <App />
    </PageContext>
  </StrictMode>,
);
