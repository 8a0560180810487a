/** What does not change during a run and is known once it is opened. */
export interface RunFacts {
  /** Number of parameters p. */
  readonly parameters: number;
  /** Number of training samples n (0 for toys). */
  readonly samples: number;
  /** `TypeScript` or `WebAssembly`. */
  readonly executor: string;
  /** Rough estimate of the longest step: the first, whose eigenvalues are measured from a cold start. */
  readonly secondsPerStep: number;
  /** False where the model has kinks and the theory's smoothness fails. */
  readonly smooth: boolean;
  /** Steps between two measurements of the test error; left out where there is nothing to test on. */
  readonly testEvery?: number;
  /** Words that the page must show, e.g. that an explicit θ₀ was replaced. */
  readonly notes: readonly string[];
}
