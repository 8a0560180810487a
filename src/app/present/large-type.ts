/**
 * The size of type on a screen that is read from the last row: everything is in rem, so that the root's size enlarges
 * all of it alike, lines included. 24 px at 1440 × 900, 32 px at 1920 × 1080, the reader's own on a phone.
 */
import { useLayoutEffect, useState } from 'react';

/** The window is so many rem wide and high. */
const WIDE = 60;
const HIGH = 33.75;
const LEAST = 16;
const MOST = 64;

export function rootSize(width: number, height: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.floor(Math.min(width / WIDE, height / HIGH))));
}

/** True once the type is large: what measures itself by the root's size is rendered after that. */
export function useLargeType(): boolean {
  const [large, setLarge] = useState(false);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const enlarge = (): void => {
      style.fontSize = `${rootSize(innerWidth, innerHeight)}px`;
    };
    enlarge();
    setLarge(true);
    addEventListener('resize', enlarge);
    return () => {
      removeEventListener('resize', enlarge);
      style.fontSize = '';
    };
  }, []);
  return large;
}
