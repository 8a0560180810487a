/** Records a clip of the panels chosen for a figure; the dialog closes, and the run plays from where it stands. */
import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { usePage } from '../../controls/page-context.ts';
import { say } from '../../language/say.ts';
import { clips, clipType } from './clip-state.ts';
import { recordClip } from './record-clip.ts';

const SECONDS = [5, 10, 20, 60] as const;

export function ClipButton({
  ids,
  onStart,
}: {
  readonly ids: readonly string[];
  readonly onStart: () => void;
}) {
  const page = usePage();
  const id = useId();
  const [type] = useState(clipType);
  const [seconds, setSeconds] = useState<number>(10);
  // A second one would paint on the canvases of the first.
  const recording = useStore(clips, ({ clip }) => clip?.kind === 'recording');
  if (type === null)
    return <p className="help">{say('This browser records no clips: it has no MediaRecorder for WebM.')}</p>;
  return (
    <>
      <label htmlFor={id}>{say('Clip of')}</label>
      <select
        id={id}
        className="choice"
        value={seconds}
        onChange={({ currentTarget }) => setSeconds(Number(currentTarget.value))}
      >
        {SECONDS.map((each) => (
          <option key={each} value={each}>
            {say('{seconds} s', { seconds: each })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="secondary"
        disabled={recording}
        onClick={() => {
          onStart();
          void recordClip(page, ids, seconds, type);
        }}
      >
        {say('Record, WebM')}
      </button>
    </>
  );
}
