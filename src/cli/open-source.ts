/** Opens a run for a command, with the executor that was asked for. */
import type { RunDescription } from '../description/description.ts';
import { type OpenedRun, openRun } from '../description/open-run.ts';
import type { Given } from './command.ts';
import { loadFile } from './data-files.ts';
import { executorChoice, loadExecutor } from './executors.ts';
import { Refusal } from './refusal.ts';

export async function openGiven(description: RunDescription, given: Given): Promise<OpenedRun> {
  const createExecutor = await loadExecutor(executorChoice(given.text('executor')));
  const opened = await openRun(description, loadFile, createExecutor);
  if ('refused' in opened) throw new Refusal(opened.refused);
  return opened;
}
