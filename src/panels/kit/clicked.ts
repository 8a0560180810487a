/** A button that was clicked gives the keys back to the page: Space, which plays, would press it again. */
import type { MouseEvent } from 'react';

export function clicked(act: () => void): (event: MouseEvent<HTMLElement>) => void {
  return (event) => {
    // Pressed by a key, it keeps the focus.
    if (event.detail > 0) event.currentTarget.blur();
    act();
  };
}
