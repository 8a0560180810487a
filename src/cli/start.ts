/** What the launcher calls. */
import { main } from './main.ts';
import { createNodeTerminal } from './node-terminal.ts';

export async function start(args: readonly string[], workerScript: URL): Promise<void> {
  process.exitCode = await main(args, createNodeTerminal(workerScript));
}
