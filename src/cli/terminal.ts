/** What a command may do to the world outside: handed in, so that tests bring their own. */

export interface Terminal {
  /** Results. Resolves once the reader has taken enough to go on. */
  out(text: string): Promise<void>;
  /** Progress and words, never results. */
  err(text: string): void;
  /** Whether progress may be written over itself. */
  readonly lively: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input as text. */
  input(): Promise<string>;
  /** Aborted when the process is asked to end; `reason` is the name of the signal. */
  readonly signal: AbortSignal;
  /** The script of a sweep's worker thread. */
  readonly workerScript: URL;
}

/** Exit codes, as `eos --help` lists them. */
export const EXIT = {
  done: 0,
  failed: 1,
  refused: 2,
  incomplete: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
