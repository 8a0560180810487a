/** A ring in place of the pointer, which cannot be seen from the last row. It follows the mouse or pen by itself. */
import { useEffect, useRef } from 'react';

export function Laser() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY, pointerType }: PointerEvent): void => {
      const element = ring.current;
      if (element === null) return;
      // A finger points by itself.
      element.hidden = pointerType === 'touch';
      element.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    const leave = (): void => {
      if (ring.current !== null) ring.current.hidden = true;
    };
    addEventListener('pointermove', move);
    document.documentElement.addEventListener('pointerleave', leave);
    return () => {
      removeEventListener('pointermove', move);
      document.documentElement.removeEventListener('pointerleave', leave);
    };
  }, []);
  return <div ref={ring} className="laser" aria-hidden="true" hidden />;
}
