/** What stands between sentences, clauses and words that the page strings together: each language has its own marks. */
import { languageNow } from './language.ts';

/** Sentences of one paragraph; empty ones leave no gap. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(languageNow() === 'en' ? ' ' : '');
}

export function joinClauses(clauses: readonly string[]): string {
  return clauses.join(languageNow() === 'en' ? '; ' : '；');
}

export function joinWords(words: readonly string[]): string {
  return words.join(languageNow() === 'en' ? ', ' : '、');
}

/** Phrases of one sentence. */
export function joinPhrases(phrases: readonly string[]): string {
  return phrases.join(languageNow() === 'en' ? ', ' : '，');
}
