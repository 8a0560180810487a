/**
 * Runs everything: `npm test`. Each phase runs even where an earlier one failed, and the last line counts what
 * passed and what failed: every test of the runner, and one for each of the other phases.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests, type Totals } from './count-tests.ts';

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Scripts of package.json that pass or fail as a whole. */
const PHASES = ['types', 'lint', 'format', 'dead-code'] as const;

const totals: Totals = { passed: 0, failed: 0 };
const failedPhases: string[] = [];

for (const phase of PHASES) {
  console.log(`\n── ${phase}`);
  const passed = runScript(phase) === 0;
  console.log(passed ? 'passed' : 'FAILED');
  totals[passed ? 'passed' : 'failed']++;
  if (!passed) failedPhases.push(phase);
}

console.log('\n── tests');
const tests = runTests();
totals.passed += tests.passed;
totals.failed += tests.failed;
if (tests.failed > 0) failedPhases.push('tests');

console.log(failedPhases.length === 0 ? 'Every phase passed.' : `Failed: ${failedPhases.join(', ')}.`);
process.exitCode = totals.failed === 0 ? 0 : 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);

function runScript(name: string, ...args: string[]): number {
  const { status, error } = spawnSync(
    'npm',
    ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])],
    {
      cwd: PROJECT,
      stdio: ['ignore', 'inherit', 'inherit'],
      // On Windows npm is a command file, which only a shell starts.
      shell: process.platform === 'win32',
    },
  );
  if (error) console.error(error.message);
  return status ?? 1;
}

function runTests(): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'edge-of-stability-tests-'));
  const file = join(folder, 'results.json');
  try {
    const status = runScript('vitest', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
    return countTests(file, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
