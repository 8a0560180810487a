/** The link to the run on screen, and what it carries. */
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import { formatCount } from '../controls/format-number.ts';
import { Icon } from '../controls/icon.tsx';
import { usePage, useSession } from '../controls/page-context.ts';
import { LINK_TARGET } from '../description/link/link.ts';
import { viewPairs } from '../store/view-in-link.ts';
import { Dialog } from './dialog.tsx';

const THANKED = 2000;

interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

function Switch({ label, checked, disabled = false, onChange, children }: SwitchProps) {
  const id = useId();
  return (
    <div className="field">
      <div className="field-row">
        <input
          id={id}
          type="checkbox"
          className="toggle"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
          aria-describedby={`${id}-help`}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <p className="help" id={`${id}-help`}>
        {children}
      </p>
    </div>
  );
}

function lengthWords(length: number, copied: boolean | null): string {
  if (copied === false) return 'The browser did not allow copying: select the link and copy it by hand.';
  const cut = length > LINK_TARGET ? ': some programs cut links this long' : '';
  return `${formatCount(length)} characters${cut}.`;
}

function Share() {
  const { actions, view } = usePage();
  const [link, setLink] = useState<string | null>('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const [withView, setWithView] = useState(false);
  const [withCheck, setWithCheck] = useState(true);
  const [withPlay, setWithPlay] = useState(false);
  const settings = useStore(view);
  const description = useSession((state) => state.description);
  const digest = useSession((state) => (state.digest?.step === state.step ? state.digest : null));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link says the run on screen, its view and its digest.
  useEffect(() => {
    let current = true;
    const extras = { view: withView ? viewPairs(settings) : [], check: withCheck, play: withPlay };
    void actions.link(extras).then((hash) => {
      if (current) setLink(hash === null ? null : `${location.origin}${location.pathname}#${hash}`);
    });
    return () => {
      current = false;
    };
  }, [actions, description, digest, settings, withView, withCheck, withPlay]);

  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(null), THANKED);
    } catch {
      setCopied(false);
    }
  };
  if (link === null) return <p>This run holds too many numbers of its own for a link.</p>;
  return (
    <>
      <p>Whoever opens the link gets the same run, to the last bit.</p>
      <div className="share-row">
        <input
          className="share-link"
          type="text"
          readOnly
          aria-label="Link to this run"
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="primary" onClick={() => void copy(link)}>
          {copied === true && <Icon name="check" />} {copied === true ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className="help" role="status">
        {lengthWords(link.length, copied)}
      </p>
      <Switch label="Include the view" checked={withView} onChange={setWithView}>
        Open panels, zoom and the scale of the loss.
      </Switch>
      <Switch
        label="Include a check"
        checked={withCheck && digest !== null}
        disabled={digest === null}
        onChange={setWithCheck}
      >
        {digest === null
          ? 'Pause the run to send its digest along.'
          : `The reader’s page compares the run bit for bit up to step ${formatCount(digest.step)}.`}
      </Switch>
      <Switch label="Start at once" checked={withPlay} onChange={setWithPlay}>
        Otherwise it opens paused and says what it is about to run. Large runs always do.
      </Switch>
    </>
  );
}

export default function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Share this run" onClose={onClose}>
      <Share />
    </Dialog>
  );
}
