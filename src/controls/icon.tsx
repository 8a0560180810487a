/** The icons: 16 px, strokes of 1.5 px, in the colour of the text around them. Words stand beside or in a label. */
import type { ReactNode } from 'react';

const shapes = {
  play: <path d="M5 3.2v9.6l8-4.8z" fill="currentColor" stroke="none" />,
  pause: <path d="M5.5 3.5v9M10.5 3.5v9" strokeWidth="2.5" />,
  step: (
    <>
      <path d="M4 3.5v9L10.5 8z" fill="currentColor" stroke="none" />
      <path d="M12.5 3.5v9" strokeWidth="2" />
    </>
  ),
  back: (
    <>
      <path d="M12 3.5v9L5.5 8z" fill="currentColor" stroke="none" />
      <path d="M3.5 3.5v9" strokeWidth="2" />
    </>
  ),
  reset: <path d="M3.2 3v3.6h3.6M3.5 6.4A5 5 0 1 1 3.2 9.3" />,
  runs: <path d="M2.5 4h11M2.5 8h11M2.5 12h7" />,
  share: <path d="M8 10V2.5M5.2 5 8 2.2 10.8 5M4.5 7.5H3v6h10v-6h-1.5" />,
  present: <path d="M2.2 3h11.6v7.6H2.2zM8 10.6v2.6M5.2 13.4h5.6" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1" />
    </>
  ),
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6z" />,
  automatic: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4v11.2A5.6 5.6 0 0 0 8 2.4z" fill="currentColor" stroke="none" />
    </>
  ),
  help: (
    <>
      <path d="M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.7" />
      <path d="M8 12.4v.2" strokeWidth="2" />
    </>
  ),
  close: <path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4" />,
  check: <path d="m3 8.6 3.2 3.2L13 4.6" />,
  warning: <path d="M8 2.6 14.2 13H1.8zM8 6.6v3M8 11.2v.3" />,
  open: <path d="m5.5 6.5 2.5 3 2.5-3z" fill="currentColor" stroke="none" />,
  undo: <path d="M5.5 3.2 2.8 6l2.7 2.8M3.2 6h6.3a3.5 3.5 0 0 1 0 7H6" />,
  redo: <path d="M10.5 3.2 13.2 6l-2.7 2.8M12.8 6H6.5a3.5 3.5 0 0 0 0 7H10" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
