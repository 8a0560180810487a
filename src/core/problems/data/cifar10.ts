/** CIFAR-10, the first 1000 training images, 32×32 pixels of red, green, blue, 0–255 (see public/data/README.md). */
import { defineImages } from './images.ts';

export const cifar10 = defineImages({
  label: 'CIFAR-10',
  help: 'Colour photographs, 32×32 pixels, real data; pixels are divided by 255.',
  files: ['cifar10-first1000-images.u8', 'cifar10-first1000-labels.u8'],
  width: 32,
  height: 32,
  colour: true,
  white: 255,
  classNames: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  imagesOfFirst: [214, 313, 405, 504, 589, 696, 798, 897, 1000],
});
