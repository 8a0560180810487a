/**
 * Workers where the page may have no origin of its own: a sandboxed frame counts as a stranger to its own scripts, and
 * browsers start workers from one's own origin alone. There a worker of two lines is made in the page, and imports
 * the script, which the server must let any origin read. What the page posts meanwhile waits until the script listens.
 */

/** Shaped and called like Worker, so that the bundler finds the script. */
export const FrameWorker = function startWorker(address: URL, options: WorkerOptions): Worker {
  return self.origin === 'null' ? importingWorker(address) : new Worker(address, options);
} as unknown as typeof Worker;

/** Not a module: Chromium starts no module from an address made in such a page. */
function importingWorker(address: URL): Worker {
  const script = [
    'const early = [];',
    'onmessage = (event) => early.push(event);',
    `import(${JSON.stringify(address.href)}).then(`,
    '  () => { for (const event of early) onmessage(event); },',
    // Only what is thrown outside of a promise reaches the page.
    '  (error) => setTimeout(() => { throw error; }),',
    ');',
  ].join('\n');
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  return new Worker(blob);
}
