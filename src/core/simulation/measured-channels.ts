/** The channels of gradient descent itself. */
import type { Channel } from './frame.ts';
import type { GradientDescentPath } from './gradient-descent-path.ts';

interface MeasuredChannels {
  readonly channels: readonly Channel[];
  write(path: GradientDescentPath, out: Float64Array, offset: number, stride: number): void;
}

/** `gd.loss`, `gd.sharpness`, `gd.lambda2` …, `gd.residual`, `gd.products`, `gd.threshold`, `gd.learningRate`. */
export function measuredChannels(eigenvalues: number): MeasuredChannels {
  const channel = (name: string, label: string, quantity: Channel['quantity']): Channel => ({
    id: `gd.${name}`,
    label,
    quantity,
    source: 'gd',
  });
  const lower = Array.from({ length: eigenvalues - 1 }, (_, i) => i + 2);
  return {
    channels: [
      channel('loss', 'loss', 'loss'),
      channel('sharpness', 'sharpness', 'sharpness'),
      ...lower.map((i) => channel(`lambda${i}`, `eigenvalue ${i}`, 'sharpness')),
      channel('residual', 'residual of the top eigenpair', 'residual'),
      channel('products', 'Hessian-vector products', 'work'),
      channel('threshold', '2/η', 'threshold'),
      channel('learningRate', 'learning rate', 'learning-rate'),
    ],
    write(path, out, offset, stride) {
      let at = offset;
      const put = (value: number) => {
        // What is not finite is not a measurement: the channel stays empty at this step.
        out[at] = Number.isFinite(value) ? value : Number.NaN;
        at += stride;
      };
      const pairs = path.eigenpairs;
      put(path.loss);
      for (let i = 0; i < eigenvalues; i++) put(pairs?.values[i] ?? Number.NaN);
      put(pairs?.residuals[0] ?? Number.NaN);
      put(path.products);
      put(path.threshold);
      put(path.learningRate);
    },
  };
}
