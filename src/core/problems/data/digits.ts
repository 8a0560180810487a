/** Handwritten digits, 8×8 pixels of 0–16: UCI Optical Recognition of Handwritten Digits (see public/data/README.md). */
import { defineImages } from './images.ts';

export const digits = defineImages({
  label: 'Digits 8×8',
  help: 'Small grey images of handwritten digits, real data; pixels are divided by 16.',
  files: ['digits-images.u8', 'digits-labels.u8'],
  width: 8,
  height: 8,
  colour: false,
  white: 16,
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  imagesOfFirst: [360, 537, 720, 901, 1083, 1264, 1443, 1617, 1797],
});
