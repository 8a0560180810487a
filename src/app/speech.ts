/**
 * What the live region says next. Speech that begins anew every moment cannot be listened to, so it is renewed every
 * 5 s; but words about a run that is gone are cleared at once, and the end of a run is said at once.
 */
export interface Speech {
  readonly run: number;
  readonly ended: boolean;
  readonly words: string;
}

/** `now` carries the newest words; `due` is true where the time since the last renewal is over. */
export function nextSpeech(before: Speech, now: Speech, due: boolean): Speech {
  if (now.run !== before.run) return { ...now, ended: false, words: '' };
  if (due || now.ended !== before.ended) return now;
  return before;
}
