/** Name, pages, and what concerns the whole page: sharing, theme, help. */
import './header.css';
import type { MouseEvent } from 'react';
import { Icon, type IconName } from '../controls/icon.tsx';
import { useView } from '../controls/page-context.ts';
import { chooseLanguage, type Language, languageNow } from '../language/language.ts';
import { type Sentence, say } from '../language/say.ts';
import type { Theme } from '../store/view.ts';
import { LOGO_EDGE, LOGO_SHARPNESS } from './logo-paths.ts';
import { pages } from './pages.ts';
import { enterPresentation } from './present/presenting.ts';
import { addressOf, goTo, type PageId, usePageId } from './route.ts';
import { nextTheme } from './theme.ts';
import { Tools } from './tools.tsx';

export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 28 18" width="28" height="18" aria-hidden="true" fill="none">
      <path d={LOGO_EDGE} stroke="var(--threshold)" strokeWidth="1.5" strokeLinecap="round" />
      <path d={LOGO_SHARPNESS} stroke="var(--sharpness)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}

function PageLink({
  id,
  title,
  current,
}: {
  readonly id: PageId;
  readonly title: string;
  readonly current: boolean;
}) {
  // A true link, so that it can be opened elsewhere; followed here, the run goes on.
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(id);
  };
  return (
    <a href={addressOf(id, location)} onClick={follow} aria-current={current ? 'page' : undefined}>
      {title}
    </a>
  );
}

const themeWords: Readonly<Record<Theme, { readonly icon: IconName; readonly name: Sentence }>> = {
  auto: { icon: 'automatic', name: 'as the system' },
  light: { icon: 'sun', name: 'light' },
  dark: { icon: 'moon', name: 'dark' },
};

/** Each language is called by its own name, and leads to the other. */
const languageWords: Readonly<Record<Language, { readonly other: Language; readonly name: string }>> = {
  en: { other: 'zh-Hans', name: 'English' },
  'zh-Hans': { other: 'en', name: '中文' },
};

function LanguageButton() {
  const { other } = languageWords[languageNow()];
  const { name } = languageWords[other];
  return (
    <button type="button" className="tool" lang={other} onClick={() => void chooseLanguage(other)}>
      {name}
    </button>
  );
}

function ThemeButton() {
  const theme = useView((state) => state.theme);
  const setTheme = useView((state) => state.setTheme);
  const next = nextTheme(theme);
  const label = say('Theme: {now}. Change to {next}', {
    now: say(themeWords[theme].name),
    next: say(themeWords[next].name),
  });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(next)}
    >
      <Icon name={themeWords[theme].icon} />
    </button>
  );
}

interface Props {
  readonly onRuns: () => void;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

export function Header({ onRuns, onShare, onHelp }: Props) {
  const page = usePageId();
  return (
    <header className="header">
      <div className="brand">
        <Logo />
        <span>{say('Edge of Stability')}</span>
      </div>
      <nav className="pages" aria-label={say('Pages')}>
        {pages.map(({ id, title }) => (
          <PageLink key={id} id={id} title={say(title)} current={id === page} />
        ))}
      </nav>
      <Tools>
        <button type="button" className="tool" aria-label={say('Runs')} onClick={onRuns}>
          <Icon name="runs" /> <span className="tool-text">{say('Runs')}</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-label={say('Share')}
          onClick={onShare}
          aria-keyshortcuts="S"
        >
          <Icon name="share" /> <span className="tool-text">{say('Share')}</span>
        </button>
        <button
          type="button"
          className="tool"
          aria-label={say('Present')}
          title={say('Present: full screen, large type (P)')}
          onClick={enterPresentation}
          aria-keyshortcuts="P"
        >
          <Icon name="present" /> <span className="tool-text">{say('Present')}</span>
        </button>
        <LanguageButton />
        <ThemeButton />
        <button
          type="button"
          className="icon-button"
          aria-label={say('Help and keys')}
          title={say('Help and keys (?)')}
          onClick={onHelp}
        >
          <Icon name="help" />
        </button>
      </Tools>
    </header>
  );
}
