import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { countTests } from '../../scripts/count-tests.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edge-of-stability-count-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

interface File {
  status: 'passed' | 'failed';
  tests: ('passed' | 'repeated' | 'failed' | 'pending' | 'todo')[];
}

function count(files: File[], exitCode: number) {
  const all = files.flatMap(({ tests }) => tests);
  const number = (status: string) => all.filter((other) => other === status).length;
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({
      numPassedTests: number('passed') + number('repeated'),
      numFailedTests: number('failed'),
      numPendingTests: number('pending'),
      numTodoTests: number('todo'),
      testResults: files.map(({ status, tests }) => ({
        status,
        assertionResults: tests.map((test) => ({
          status: test === 'repeated' ? 'passed' : test,
          fullName: `a ${test} test`,
          failureMessages: test === 'failed' || test === 'repeated' ? ['it was 1, not 2'] : [],
        })),
      })),
    }),
  );
  return countTests(path, exitCode);
}

test('passed and failed tests are counted', () => {
  expect(count([{ status: 'passed', tests: ['passed', 'passed'] }], 0)).toEqual({ passed: 2, failed: 0 });
  expect(count([{ status: 'failed', tests: ['passed', 'failed'] }], 1)).toEqual({ passed: 1, failed: 1 });
});

test('a file that did not load is one failure', () => {
  const files: File[] = [
    { status: 'failed', tests: [] },
    { status: 'failed', tests: ['passed', 'failed'] },
  ];
  expect(count(files, 1)).toEqual({ passed: 1, failed: 2 });
});

test('a skipped test is a failure', () => {
  expect(count([{ status: 'passed', tests: ['passed', 'pending', 'todo'] }], 0)).toEqual({
    passed: 1,
    failed: 2,
  });
});

test('a test that passed only when it was repeated is counted and named', () => {
  expect(count([{ status: 'passed', tests: ['passed', 'repeated'] }], 0)).toEqual({ passed: 2, failed: 0 });
  expect(console.error).toHaveBeenLastCalledWith(
    'Passed only when repeated: a repeated test\nit was 1, not 2',
  );
});

test('a runner that fails without a failed test is a failure', () => {
  expect(count([{ status: 'passed', tests: ['passed'] }], 1)).toEqual({ passed: 1, failed: 1 });
});

test('a missing report is a failure', () => {
  expect(countTests(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 });
});
