/**
 * Loss and gradient of full-batch networks in TensorFlow.js on its WebAssembly backend, one thread. Float32: it knows no
 * other. Only gradients, since its gradient of a gradient is silently wrong for tanh. Reads the workloads as JSON from
 * standard input and prints milliseconds of processor time as JSON. Packages are looked for where $TFJS points, else
 * beside the project.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

const BUDGET_MS = 1000;
const LEAST_ROUNDS = 5;

const require = createRequire(process.env.TFJS ? join(process.env.TFJS, 'package.json') : import.meta.url);
const tf = require('@tensorflow/tfjs');
const wasm = require('@tensorflow/tfjs-backend-wasm');
wasm.setThreadsCount(1);
wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
if (!(await tf.setBackend('wasm'))) process.exit(1);
await tf.ready();

function bestTime(compute) {
  compute();
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + BUDGET_MS;
  for (let round = 0; round < LEAST_ROUNDS || performance.now() < end; round++) {
    const began = process.cpuUsage();
    compute();
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function measure({ samples, widths }, activation) {
  const inputs = tf.randomNormal([samples, widths[0]]);
  const targets = tf.randomNormal([samples, widths.at(-1)]);
  const parameters = widths
    .slice(1)
    .flatMap((width, layer) => [
      tf.randomNormal([widths[layer], width], 0, 1 / Math.sqrt(widths[layer])),
      tf.zeros([width]),
    ]);
  const loss = (...theta) => {
    let hidden = inputs;
    for (let layer = 0; layer < theta.length; layer += 2) {
      hidden = hidden.matMul(theta[layer]).add(theta[layer + 1]);
      if (layer < theta.length - 2) hidden = hidden[activation]();
    }
    return hidden
      .sub(targets)
      .square()
      .sum()
      .div(2 * samples);
  };
  const gradient = tf.valueAndGrads(loss);
  return bestTime(() => {
    tf.tidy(() => {
      const { value, grads } = gradient(parameters);
      value.dataSync();
      for (const grad of grads) grad.dataSync();
    });
  });
}

const rows = [];
for (const workload of JSON.parse(await text(process.stdin))) {
  for (const activation of ['relu', 'tanh']) {
    rows.push({ name: workload.name, activation, gradient: measure(workload, activation) });
  }
}
process.stdout.write(JSON.stringify({ version: tf.version_core ?? tf.version.tfjs, rows }));
