/**
 * The first picture of the page, as markup: its name, its pages, and the sentence with which it opens, where the page
 * itself puts them. It is seen before any script has come, and the page takes its place. Both languages stand in it;
 * the style shows the reader's (shell.css), which before-paint.ts has chosen.
 */
import { chinese } from '../../language/chinese/chinese.ts';
import type { Sentence } from '../../language/say.ts';
import { LOGO_EDGE, LOGO_SHARPNESS } from '../logo-paths.ts';
import { pages } from '../pages.ts';
import { OPENING } from './opening-sentence.ts';

function inBoth(sentence: Sentence): string {
  return `<span lang="en">${sentence}</span><span lang="zh-Hans">${chinese[sentence]}</span>`;
}

const links = pages.map(({ id, title }, i) => {
  const attributes = i === 0 ? 'href="./" aria-current="page"' : `href="./?view=${id}"`;
  return `<a ${attributes}>${inBoth(title)}</a>`;
});

export const SHELL = `
<div class="app shell">
  <header class="header">
    <div class="brand">
      <svg class="logo" viewBox="0 0 28 18" width="28" height="18" aria-hidden="true" fill="none">
        <path d="${LOGO_EDGE}" stroke="var(--threshold)" stroke-width="1.5" stroke-linecap="round"/>
        <path d="${LOGO_SHARPNESS}" stroke="var(--sharpness)" stroke-width="2" stroke-linecap="round"/>
      </svg>
      <span>${inBoth('Edge of Stability')}</span>
    </div>
    <nav class="pages">${links.join('')}</nav>
  </header>
  <main class="shell-stage"><p class="sentence-main">${inBoth(OPENING)}</p></main>
  <footer class="status-line"></footer>
  <div class="shell-bar"></div>
</div>`.replace(/\n\s*/g, '');
