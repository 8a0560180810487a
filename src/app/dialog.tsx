/** A native modal dialog: it keeps the focus, closes with Esc, its button or a click beside it, and gives focus back. */
import './dialog.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../controls/icon.tsx';
import { say } from '../language/say.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (dialog.current?.open === false) dialog.current.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a native dialog.
    <dialog
      ref={dialog}
      className="dialog"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="dialog-body">
        <h2>{title}</h2>
        {children}
        {/* Last in order, so that what the dialog is about gets the focus first. */}
        <button
          type="button"
          className="icon-button dialog-close"
          aria-label={say('Close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}
