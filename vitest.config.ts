import { defineConfig } from 'vitest/config';

/** Builds, browsers and long traces on a busy machine. */
const MINUTE = 60_000;
const PATIENCE = 15_000;

const laws = ['tests/laws/**/*.test.ts'];
const golden = ['tests/golden/**/*.test.ts', 'tests/paper/**/*.test.ts'];
/** These need the built site. */
const browser = ['tests/browser/**/*.test.ts', 'tests/laws/build.test.ts'];

export default defineConfig({
  test: {
    // One worker for each processor: the runner's own choice leaves one idle, which on two of them is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...laws, ...golden, ...browser],
          testTimeout: MINUTE,
        },
      },
      { test: { name: 'laws', include: laws, exclude: browser, testTimeout: 2 * MINUTE } },
      { test: { name: 'golden', include: golden, testTimeout: 5 * MINUTE } },
      {
        test: {
          name: 'browser',
          include: browser,
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 2 * MINUTE,
          hookTimeout: 2 * MINUTE,
          // One browser at a time, after everything else: a page that shares its core with other tests is slow.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // What is waited for comes in a second on a quiet machine, and in some on a busy one.
          expect: { poll: { timeout: PATIENCE } },
          // A browser on a loaded machine can lose a key or a frame. What passes only at the second try is named at the end.
          retry: 1,
        },
      },
    ],
  },
});
