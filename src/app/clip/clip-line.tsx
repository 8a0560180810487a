/** How far the clip is, with the ways to end it; afterwards what was saved. Over a corner: nothing moves in the picture. */
import '../offline/notice-line.css';
import { useStore } from 'zustand';
import { formatNumber } from '../../controls/format-number.ts';
import { Icon } from '../../controls/icon.tsx';
import { say } from '../../language/say.ts';
import { translated } from '../../language/translated.ts';
import { clips, showClip } from './clip-state.ts';

const MEGABYTE = 1e6;

export function ClipLine() {
  const clip = useStore(clips, (state) => state.clip);
  if (clip === null) return null;
  const megabytes = 'bytes' in clip ? formatNumber(clip.bytes / MEGABYTE, 2) : '';
  return (
    <div className="notice-place">
      <div className="notice" data-clip={clip.kind}>
        {clip.kind === 'recording' && (
          <>
            <progress max={clip.of} value={clip.seconds} aria-label={say('Recording')} />
            <span>
              {say('Recording {now} of {all} s, {size} MB', {
                now: Math.floor(clip.seconds),
                all: clip.of,
                size: megabytes,
              })}
            </span>
            <button type="button" className="link" onClick={clip.stop}>
              {say('Stop and save')}
            </button>
            <button type="button" className="link" onClick={clip.cancel}>
              {say('Cancel')}
            </button>
          </>
        )}
        <span role="status">
          {clip.kind === 'saved' &&
            say('Saved as {name}: {width} × {height}, {seconds} s, {size} MB.', {
              name: clip.name,
              width: clip.width,
              height: clip.height,
              seconds: formatNumber(clip.seconds, 2),
              size: megabytes,
            })}
          {clip.kind === 'failed' && say('Not saved: {cause}', { cause: translated(clip.cause) })}
        </span>
        {clip.kind !== 'recording' && (
          <button
            type="button"
            className="icon-button"
            aria-label={say('Hide this message')}
            onClick={() => showClip(null)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  );
}
