/** The buttons of the header. A phone has no room for them beside the pages: there they open below one button. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { say } from '../language/say.ts';
import { useLayout } from './use-layout.ts';

export function Tools({ children }: { readonly children: ReactNode }) {
  const layout = useLayout();
  return layout === 'narrow' ? <Menu>{children}</Menu> : <div className="tools">{children}</div>;
}

function Menu({ children }: { readonly children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const close = (): void => setOpen(false);
    const left = ({ target }: FocusEvent): void => {
      if (!whole.current?.contains(target as Node)) close();
    };
    // A press on what it holds closes it as well: the buttons open dialogs, or are done.
    const pressed = ({ target }: MouseEvent): void => {
      if (!button.current?.contains(target as Node)) close();
    };
    const escaped = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      close();
      button.current?.focus();
    };
    addEventListener('focusin', left);
    addEventListener('click', pressed);
    addEventListener('keydown', escaped);
    return () => {
      removeEventListener('focusin', left);
      removeEventListener('click', pressed);
      removeEventListener('keydown', escaped);
    };
  }, [open]);

  return (
    <div className="tools-menu" ref={whole}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-label={say('Menu')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="runs" />
      </button>
      <div className="tools" id={id} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
