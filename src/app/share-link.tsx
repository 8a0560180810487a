/** The link as text, its length, and a button that copies it; a file where no link can hold the run. */
import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../controls/format-number.ts';
import { Icon } from '../controls/icon.tsx';
import { useActions, useSession, useView } from '../controls/page-context.ts';
import { useChanged } from '../controls/preset-picker.tsx';
import { LINK_TARGET } from '../description/link/link.ts';
import { joinSentences } from '../language/join.ts';
import { say } from '../language/say.ts';
import { viewSettingsOf } from '../store/view.ts';
import { viewPairs } from '../store/view-in-link.ts';
import { pageAddress } from './use-exports.ts';

interface Props {
  readonly view: boolean;
  readonly check: boolean;
  readonly play: boolean;
  /** Saves the run as a file instead. */
  readonly onFile: () => void;
}

/** How long the button says that it has copied. */
const THANKED = 2000;

/** undefined while it is being written, null where no link can hold the run. */
function useLink({ view, check, play }: Omit<Props, 'onFile'>): string | null | undefined {
  const { link } = useActions();
  const settings = useView((state) => state);
  const digest = useSession((state) => state.digest);
  const description = useSession((state) => state.description);
  const [address, setAddress] = useState<string | null>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link tells the run and its digest.
  useEffect(() => {
    let current = true;
    const pairs = view ? viewPairs(viewSettingsOf(settings)) : [];
    link({ view: pairs, check, play }).then(
      (hash) => current && setAddress(hash === null ? null : `${pageAddress()}#${hash}`),
      // The file that writes links did not come: for the LatePart around this.
      (error: unknown) =>
        current &&
        setAddress(() => {
          throw error;
        }),
    );
    return () => {
      current = false;
    };
  }, [link, description, digest, settings, view, check, play]);
  return address;
}

export function ShareLink({ onFile, ...options }: Props) {
  const link = useLink(options);
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const fromPreset = useSession((state) => state.presetId !== null);
  const changed = useChanged();
  const copy = async (): Promise<void> => {
    // Selected as well: where copying is not allowed, the reader's own keys do it.
    field.current?.select();
    const done = await copyText(link ?? '');
    setCopied(done);
    if (done) setTimeout(() => setCopied(null), THANKED);
  };
  if (link === null) {
    return (
      <p role="status">
        {say('This run carries more numbers than a link can hold.')}{' '}
        <button type="button" className="secondary" onClick={onFile}>
          {say('Save it as a file')}
        </button>
      </p>
    );
  }
  const length = link?.length ?? 0;
  return (
    <>
      <div className="share-row">
        <input
          ref={field}
          className="share-link"
          type="text"
          readOnly
          aria-label={say('Link to this run')}
          value={link ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="primary" onClick={() => void copy()} disabled={length === 0}>
          {copied === true ? (
            <>
              <Icon name="check" /> {say('Copied')}
            </>
          ) : (
            say('Copy')
          )}
        </button>
      </div>
      <p className="help" role="status">
        {lengthWords(length, fromPreset && !changed, copied === false)}
        {length > LINK_TARGET && (
          <>
            {' '}
            <button type="button" className="link" onClick={onFile}>
              {say('Save it as a file')}
            </button>
          </>
        )}
      </p>
    </>
  );
}

function lengthWords(length: number, asPreset: boolean, refused: boolean): string {
  const long = length > LINK_TARGET;
  if (refused) {
    return joinSentences(
      say('The browser did not allow copying: the link is selected, copy it by hand.'),
      long ? say('Some programs cut links this long.') : '',
    );
  }
  const count = formatCount(length);
  const words = asPreset
    ? say('{count} characters · same as the preset', { count })
    : say('{count} characters', { count });
  return long
    ? joinSentences(say('{clauses}.', { clauses: words }), say('Some programs cut links this long.'))
    : words;
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Frames and plain http have no clipboard; the old command copies what is selected.
    return document.execCommand('copy');
  }
}
