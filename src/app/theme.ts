/** The theme: light, dark, or the system's. An attribute of the root carries the choice; CSS does the rest. */
import type { Theme } from '../store/view.ts';

const KEY = 'theme';
const themes: readonly Theme[] = ['auto', 'light', 'dark'];

/** Storage may be missing or refuse: the theme then lasts as long as the page. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return themes.find((theme) => theme === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export function applyTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
}
