/**
 * The language of the page: the reader's choice, else the browser's. It is no part of a run: links, files and digests
 * are the same in every language, and so is everything that runs without a page.
 */
import type { Chinese, ReadyMade } from './chinese/chinese.ts';

/** As in the `lang` attribute. */
export type Language = 'en' | 'zh-Hans';

const KEY = 'language';
const languages: readonly Language[] = ['en', 'zh-Hans'];

let current: Language = 'en';
let table: Chinese | null = null;
let readyMade: ReadyMade | null = null;
const listeners = new Set<() => void>();

export function languageNow(): Language {
  return current;
}

/** The rows of the language in force; null in English, whose sentences are the keys. */
export function tableNow(): Chinese | null {
  return current === 'en' ? null : table;
}

/** The rows for texts that come from below the page (translated.ts); null in English. */
export function readyMadeNow(): ReadyMade | null {
  return current === 'en' ? null : readyMade;
}

export function subscribeLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads the table where it is needed, so that a page in English does not carry it. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === 'zh-Hans' && table === null)
    ({ chinese: table, readyMade } = await import('./chinese/chinese.ts'));
  current = language;
  if (typeof document !== 'undefined') document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** By hand: remembered where the browser keeps anything. */
export async function chooseLanguage(language: Language): Promise<void> {
  await setLanguage(language);
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

export function languageAtStart(preferred: readonly string[]): Language {
  try {
    const stored = localStorage.getItem(KEY);
    const chosen = languages.find((language) => language === stored);
    if (chosen !== undefined) return chosen;
  } catch {
    // As if none had been chosen.
  }
  const first = preferred.find((tag) => /^(en|zh)\b/i.test(tag));
  return first !== undefined && /^zh\b/i.test(first) ? 'zh-Hans' : 'en';
}
