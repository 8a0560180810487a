/** The terminal of a real process. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function createNodeTerminal(workerScript: URL): Terminal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      controller.abort(signal);
      // A second signal ends the process at once, as it does by default.
    });
  }
  // Whoever reads may have had enough, as `head` does: that ends the process without a word.
  process.stdout.on('error', () => process.exit(0));
  return {
    async out(content) {
      if (!process.stdout.write(content)) await once(process.stdout, 'drain');
    },
    err: (content) => void process.stderr.write(content),
    lively: process.stderr.isTTY === true,
    env: process.env,
    input: () => text(process.stdin),
    signal: controller.signal,
    workerScript,
  };
}
