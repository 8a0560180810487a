/**
 * Labelled images from two files: pixels (a byte each, image after image, row after row, colours together) and labels
 * (a byte each). Images of the first k classes are kept in their order; the first n of them are trained on, the next m
 * are for testing. Inputs are pixels divided by their largest value, less the training samples' mean if wanted.
 */
import type { ChoiceField } from '../../field.ts';
import { countField, encodingField, encodingOf } from './data-fields.ts';
import { type DataSpec, type Dataset, defineData, type SampleSet } from './data-spec.ts';
import { classSamples } from './sample-set.ts';

interface ImageSource {
  readonly label: string;
  readonly help: string;
  /** Under public/data: pixels, then labels. */
  readonly files: readonly [pixels: string, labels: string];
  readonly width: number;
  readonly height: number;
  readonly colour: boolean;
  /** The pixel value that becomes 1. */
  readonly white: number;
  readonly classNames: readonly string[];
  /** How many images the files hold of the first k classes, for k = 2, 3, …: sizes are known before files are read. */
  readonly imagesOfFirst: readonly number[];
}

const centringField = {
  kind: 'choice',
  label: 'Centring',
  help: 'Whether each pixel is shifted so that its mean over the training samples is 0.',
  default: 'per-pixel',
  options: [
    { value: 'none', label: 'none' },
    { value: 'per-pixel', label: 'per pixel' },
  ],
} as const satisfies ChoiceField;

function imageFields(classes: number, images: number) {
  return {
    samples: countField(
      'Samples',
      'Number of images to train on: the first of the chosen classes.',
      'images',
      200,
      2,
      images,
    ),
    classes: {
      kind: 'number',
      label: 'Classes',
      help: 'How many classes are kept, from the first on.',
      unit: 'classes',
      default: classes,
      min: 2,
      max: classes,
      scale: 'linear',
      integer: true,
    },
    centring: centringField,
    encoding: encodingField,
    testSamples: {
      kind: 'number',
      label: 'Test samples',
      help: 'Number of further images that are never trained on: the next ones, as far as there are any.',
      unit: 'samples',
      default: 200,
      min: 0,
      max: images,
      scale: 'linear',
      integer: true,
    },
  } as const;
}

type ImageFields = ReturnType<typeof imageFields>;

export function defineImages(source: ImageSource): DataSpec<ImageFields> {
  const { label, help, files, width, height, colour, white, classNames, imagesOfFirst } = source;
  const size = width * height * (colour ? 3 : 1);
  const images = imagesOfFirst[imagesOfFirst.length - 1]!;
  const available = (classes: number): number => imagesOfFirst[classes - 2]!;
  return defineData({
    label,
    help,
    fields: imageFields(classNames.length, images),
    files,
    shape: ({ samples, classes }) => ({
      samples: Math.min(samples, available(classes)),
      inputWidth: size,
      outputWidth: classes,
      task: 'classes',
    }),
    build({ samples, classes, centring, encoding, testSamples }, [pixels, labels]): Dataset {
      if (pixels?.length !== images * size || labels?.length !== images) {
        throw new RangeError(`${files.join(' and ')} do not hold ${images} images`);
      }
      const kept = Uint16Array.from(labels.keys()).filter((image) => labels[image]! < classes);
      const trained = kept.subarray(0, samples);
      const tested = kept.subarray(trained.length, trained.length + testSamples);
      const take = (chosen: Uint16Array): SampleSet => {
        const inputs = new Float64Array(chosen.length * size);
        chosen.forEach((image, i) => {
          for (let k = 0; k < size; k++) inputs[i * size + k] = pixels[image * size + k]! / white;
        });
        return classSamples(
          chosen.length,
          inputs,
          Uint8Array.from(chosen, (image) => labels[image]!),
        );
      };
      const train = take(trained);
      const test = take(tested);
      if (centring === 'per-pixel') subtractMean(size, train, test);
      const shown = new Uint8Array(trained.length * size);
      trained.forEach((image, i) => {
        for (let k = 0; k < size; k++) {
          shown[i * size + k] = Math.floor((255 * pixels[image * size + k]!) / white + 0.5);
        }
      });
      return {
        inputWidth: size,
        task: { kind: 'classes', classNames: classNames.slice(0, classes), encoding: encodingOf(encoding) },
        train,
        ...(test.samples > 0 && { test }),
        image: { width, height, colour, pixels: shown },
      };
    },
  });
}

/** Shifts all inputs by the training samples' mean, summed in their order. */
function subtractMean(size: number, train: SampleSet, test: SampleSet): void {
  for (let k = 0; k < size; k++) {
    let sum = 0;
    for (let i = 0; i < train.samples; i++) sum += train.inputs[i * size + k]!;
    const mean = sum / train.samples;
    for (const { samples, inputs } of [train, test]) {
      for (let i = 0; i < samples; i++) inputs[i * size + k]! -= mean;
    }
  }
}
