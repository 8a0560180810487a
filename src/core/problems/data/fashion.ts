/** Fashion-MNIST, the first 1000 training images, 28×28 pixels of 0–255 (see public/data/README.md). */
import { defineImages } from './images.ts';

export const fashion = defineImages({
  label: 'Fashion-MNIST',
  help: 'Grey images of clothes, 28×28 pixels, real data; pixels are divided by 255.',
  files: ['fashion-mnist-first1000-images.u8', 'fashion-mnist-first1000-labels.u8'],
  width: 28,
  height: 28,
  colour: false,
  white: 255,
  classNames: [
    'T-shirt',
    'trousers',
    'pullover',
    'dress',
    'coat',
    'sandal',
    'shirt',
    'sneaker',
    'bag',
    'ankle boot',
  ],
  imagesOfFirst: [211, 297, 389, 484, 584, 684, 799, 901, 1000],
});
