/** Simplified Chinese, row by row: the English sentence of the code, and what a reader of Chinese reads instead. */
import { app } from './app.ts';

export const chinese = { ...app };

export type Chinese = typeof chinese;
