/** The panels that key T opens and closes together. */
export const theoryPanels: readonly string[] = ['swing', 'deviation', 'error'];
