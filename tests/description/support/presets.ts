/** Three made-up presets: one of seeds, one with θ₀ in it, one with θ₀ in a file. */
import type { Presets } from '../../../src/description/preset.ts';

const theta = Array.from({ length: 97 }, (_, i) => Math.sin(i + 1) / 3);

export const madeUp: Presets = {
  plain: {
    title: 'Plain',
    sentence: 'Nothing but defaults.',
    level: 'student',
    run: {},
  },
  nudged: {
    title: 'Nudged',
    sentence: 'An explicit start.',
    level: 'lecturer',
    run: {
      problem: { initialization: { kind: 'explicit', values: theta } },
      start: { kind: 'nudge', size: 1e-3 },
      references: ['constrained'],
    },
  },
  filed: {
    title: 'Filed',
    sentence: 'A start in a file.',
    level: 'researcher',
    run: { problem: { model: { kind: 'mlp', widths: [32] } } },
    thetaFile: 'start.json',
  },
};

export async function loadFile(name: string): Promise<Uint8Array> {
  if (name !== 'start.json') throw new Error(`no file ${name}`);
  return new TextEncoder().encode(JSON.stringify(theta));
}
