/** Larger Hessians are never formed (DENSE_LIMIT of the core). */
const MOST_PARAMETERS = 400;
/** Steps a parameter: all p products then cost a running simulation about as much as its own steps. */
const STEPS_A_PARAMETER = 0.25;

/** Steps between two measurements of all eigenvalues while the run moves, round; null where they are never measured. */
export function spectrumEvery(parameters: number): number | null {
  if (parameters > MOST_PARAMETERS) return null;
  return Math.max(1, 5 * Math.ceil((STEPS_A_PARAMETER * parameters) / 5));
}
