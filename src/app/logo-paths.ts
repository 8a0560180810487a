/** The logo, 28 × 18: sharpness meeting the line 2/η and swinging about it. */
export const LOGO_EDGE = 'M1 6.5h26';
export const LOGO_SHARPNESS =
  'M1 16.5c6 0 6.4-4.8 9.4-10.6C12 2.8 13 2 14 2c1.9 0 1.8 7.6 4 7.6 1.9 0 1.9-5.4 3.8-5.4 1.6 0 1.7 4 3.2 4 .9 0 1.2-.9 2-1.7';
