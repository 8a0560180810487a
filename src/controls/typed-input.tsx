/**
 * A value typed on an underline. The draft is the reader's until Enter or leaving the field commits it; Escape gives
 * back the value in force. A refused draft stays in the field, beside its fault, while the last good run goes on.
 */
import { useEffect, useState } from 'react';

interface Props {
  readonly id: string;
  readonly describedBy: string;
  /** The value in force, as text. */
  readonly text: string;
  readonly refused: boolean;
  readonly onCommit: (draft: string) => void;
  /** The refused draft was given up. */
  readonly onRestore: () => void;
  /** `number` by default; a list is wider, a line fills the field. */
  readonly size?: 'number' | 'list' | 'line';
}

export function TypedInput({ id, describedBy, text, refused, onCommit, onRestore, size = 'number' }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [commits, setCommits] = useState(0);
  // Whether a draft is refused is known one rendering after it was committed: only then may it go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each commit.
  useEffect(() => {
    if (!refused) setDraft(null);
  }, [refused, commits]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value in force replaces any draft.
  useEffect(() => setDraft(null), [text]);

  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === text) onRestore();
    else onCommit(draft);
    setCommits(commits + 1);
  };

  return (
    <input
      id={id}
      className={`typed ${size}`}
      type="text"
      inputMode={size === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      aria-describedby={describedBy}
      aria-invalid={refused}
      value={draft ?? text}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
          onRestore();
        }
      }}
    />
  );
}
