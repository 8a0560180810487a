/**
 * Runs the benchmarks one after another: `npm run bench`, or `npm run bench -- name …` for those whose file name
 * contains one of the names. Writes bench/results/results.md and results.json, with the machine they hold for.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Benchmark, Measurement } from './report.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const RESULTS = join(HERE, 'results');
const GIBIBYTE = 2 ** 30;

const wanted = process.argv.slice(2);
const files = (await readdir(HERE))
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark${wanted.length > 0 ? ` is named ${wanted.join(' or ')}` : ''}.`);
  process.exit(1);
}

const measurements: (Measurement & { file: string })[] = [];
for (const file of files) {
  console.log(`── ${file}`);
  const { default: benchmark } = (await import(pathToFileURL(join(HERE, file)).href)) as {
    default: Benchmark;
  };
  await benchmark((measurement) => {
    measurements.push({ file, ...measurement });
    console.log(`${measurement.name}: ${figure(measurement.value)} ${measurement.unit}`);
  });
}

const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  threads: cpus().length,
  memory: `${Math.round(totalmem() / GIBIBYTE)} GiB`,
  system: `${platform()} ${release()}`,
  node: process.version,
};
const table = markdown();
await mkdir(RESULTS, { recursive: true });
await writeFile(join(RESULTS, 'results.md'), table);
await writeFile(
  join(RESULTS, 'results.json'),
  `${JSON.stringify({ date: new Date().toISOString(), machine, measurements }, null, 2)}\n`,
);
console.log(`\n${table}`);

function markdown(): string {
  const { processor, threads, memory, system, node } = machine;
  const rows = measurements.map(({ name, value, unit, target = '', note = '' }) =>
    [name, figure(value), unit, target, note].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    `${processor}, ${threads} threads, ${memory}, ${system}, Node ${node}`,
    '',
    '| measurement | value | unit | target | note |',
    '|---|---:|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');
}

/** Three significant digits, or all of a whole number's. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
