/** `eos bench`: how fast this machine steps, with each executor that runs on it. */
import { validateWith } from '../../description/validate.ts';
import { catalogue } from '../../description/registries.ts';
import { openRun } from '../../description/open-run.ts';
import type { RunDescription } from '../../description/description.ts';
import type { Command } from '../command.ts';
import { loadFile } from '../data-files.ts';
import { loadExecutor } from '../executors.ts';
import { Progress } from '../progress.ts';
import { refusalOf } from '../refusal.ts';
import { EXIT } from '../terminal.ts';

const measurement = { eigenvalues: 1, every: 1, tolerance: 1e-6 };

/** λ₁ at every step; as many steps as take about a second. */
const cases: readonly { readonly name: string; readonly run: object }[] = [
  {
    name: '1-8-8-1 silu, 20 points',
    run: {
      problem: {
        model: { kind: 'mlp', widths: [8, 8], activation: 'silu' },
        data: { kind: 'chebyshev', points: 20 },
      },
      learningRate: 0.3,
      measurement,
      steps: 2000,
    },
  },
  {
    name: '1-30-20-1 tanh, 20 points',
    run: {
      problem: { model: { kind: 'mlp', widths: [30, 20] }, data: { kind: 'chebyshev', points: 20 } },
      learningRate: 0.1,
      measurement,
      steps: 1000,
    },
  },
  {
    name: '2-32-32-1 tanh, 256 points',
    run: {
      problem: { model: { kind: 'mlp', widths: [32, 32] }, data: { kind: 'moons', points: 256 } },
      learningRate: 0.1,
      measurement,
      steps: 100,
    },
  },
];

export const bench = {
  usage: '[options]',
  summary: 'Measures steps per second of three networks, with converged sharpness at every step.',
  details: [],
  examples: ['eos bench', 'eos bench --json'],
  options: { json: { type: 'boolean', help: 'as JSON' } },
  async execute(given, terminal) {
    const rows: object[] = [];
    const progress = new Progress(terminal, given.flag('quiet'));
    for (const { name, run } of cases) {
      const validated = validateWith(catalogue, run);
      if (!validated.ok) throw refusalOf(validated.messages);
      for (const choice of ['typescript', 'auto'] as const) {
        progress.at(() => `${name}, ${choice}`);
        const measured = await stepsPerSecond(validated.description, choice);
        if (choice === 'auto' && measured.executor === 'TypeScript') continue;
        rows.push({ name, ...measured });
        if (!given.flag('json')) {
          const rate = Math.round(measured.stepsPerSecond);
          await terminal.out(`${name}  ${measured.executor.padEnd(11)}  ${rate} steps/s\n`);
        }
        if (terminal.signal.aborted) return EXIT.interrupted;
      }
    }
    progress.end();
    if (given.flag('json')) await terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
    return EXIT.done;
  },
} as const satisfies Command;

async function stepsPerSecond(description: RunDescription, choice: 'typescript' | 'auto') {
  const opened = await openRun(description, loadFile, await loadExecutor(choice));
  if ('refused' in opened) throw new Error(opened.refused.join(' '));
  const { simulation, facts } = opened;
  const frame = new Float64Array(simulation.channels.length);
  const began = performance.now();
  while (simulation.writeFrame(frame, 0, 1));
  const seconds = (performance.now() - began) / 1000;
  // Signals are let in between two measurements.
  await new Promise<void>((done) => setImmediate(done));
  return { executor: facts.executor, stepsPerSecond: simulation.step / seconds };
}
