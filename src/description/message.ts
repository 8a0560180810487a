/** A fault in something that was to become a run description: where it is, what was found and what is allowed. */
export interface Message {
  /** Where, e.g. `problem.model.widths[1]`; empty for the whole. */
  readonly path: string;
  /** What stood there, shortened, e.g. `900` or `"tanhh"`; `nothing` where a value is missing. */
  readonly found: string;
  /** What may stand there, e.g. `a whole number from 1 to 512`. */
  readonly allowed: string;
  /** The three in one sentence, ready to be shown. */
  readonly text: string;
}

/** Puts the three parts into one sentence. */
export function messageOf(path: string, found: string, allowed: string): Message {
  const place = path === '' ? 'The description' : path;
  return { path, found, allowed, text: `${place}: found ${found}, allowed is ${allowed}.` };
}
