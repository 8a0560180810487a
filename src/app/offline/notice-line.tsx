/** The quiet line about the page's own files: over the corner of the page, so that nothing moves when it comes. */
import './notice-line.css';
import { useStore } from 'zustand';
import { formatCount } from '../../controls/format-number.ts';
import { Icon } from '../../controls/icon.tsx';
import { say } from '../../language/say.ts';
import { type Notice, notices, notify } from './notice.ts';

function words(notice: Notice): string {
  switch (notice.kind) {
    case 'new version':
      return say('A new version is ready.');
    case 'part missing':
      return say('A part of the page could not be loaded. The run goes on.');
    case 'taken up':
      if (notice.step === null)
        return say('The page was loaded anew. Your run was at step {step}; play it to get there again.', {
          step: formatCount(notice.was),
        });
      return notice.why === 'new version'
        ? say('This is the new version. Your run goes on from step {step}.', {
            step: formatCount(notice.step),
          })
        : say(
            'A new version was put up and the page had to be loaded anew. Your run goes on from step {step}.',
            {
              step: formatCount(notice.step),
            },
          );
  }
}

export function NoticeLine() {
  const notice = useStore(notices, (state) => state.notice);
  return (
    <div className="notice-place" role="status">
      {notice !== null && (
        <div className="notice" data-notice={notice.kind}>
          <span>{words(notice)}</span>
          {notice.kind === 'new version' && (
            <button type="button" className="link" onClick={notice.use}>
              {say('Change over')}
            </button>
          )}
          {notice.kind === 'part missing' && (
            <button type="button" className="link" onClick={() => location.reload()}>
              {say('Load the page anew')}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={say('Hide this message')}
            onClick={() => notify(null)}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
