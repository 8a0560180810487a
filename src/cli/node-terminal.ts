/** The terminal of a real process. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { EXIT, type Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function createNodeTerminal(workerScript: URL): Terminal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      controller.abort(signal);
      // A second signal ends the process at once, as it does by default.
    });
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads may have had enough, as `head` does: that ends the process without a word.
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`Standard output could not be written: ${error.message}\n`);
    process.exit(EXIT.failed);
  });
  // Words that nobody reads end nothing.
  process.stderr.on('error', () => {});
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
