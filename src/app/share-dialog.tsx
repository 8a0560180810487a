/** The link to the run on screen, and what it carries. */
import { useEffect, useState } from 'react';
import { Icon } from '../controls/icon.tsx';
import { formatCount } from '../controls/format-number.ts';
import { usePage, useSession } from '../controls/page-context.ts';
import { LINK_TARGET } from '../description/link/link.ts';
import { Dialog } from './dialog.tsx';

const THANKED = 2000;

function Share() {
  const { session, actions } = usePage();
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState<boolean | null>(null);
  const digest = useSession((state) => state.digest);
  const description = useSession((state) => state.description);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the link says the run and its digest.
  useEffect(() => {
    let current = true;
    void actions.link().then((hash) => {
      if (current) setLink(`${location.origin}${location.pathname}#${hash}`);
    });
    return () => {
      current = false;
    };
  }, [actions, session, description, digest]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      setTimeout(() => setCopied(null), THANKED);
    } catch {
      setCopied(false);
    }
  };
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
        <button type="button" className="primary" onClick={() => void copy()}>
          {copied === true ? (
            <>
              <Icon name="check" /> Copied
            </>
          ) : (
            'Copy'
          )}
        </button>
      </div>
      <p className="help" role="status">
        {copied === false
          ? 'The browser did not allow copying: select the link and copy it by hand.'
          : `${link.length} characters${link.length > LINK_TARGET ? ': some programs cut links this long' : ''}.`}
      </p>
      <p className="help">
        {digest === null || !link.includes('&check=')
          ? 'Pause the run to send its digest along: the reader’s page then says whether it got the same bits.'
          : `The link carries the digest of the run at step ${formatCount(digest.step)}: the reader’s page compares it bit for bit.`}
      </p>
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
