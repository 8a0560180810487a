/** Records a clip of panels while the run plays on the page: WebM, as browsers make it. */
import { formatCount } from '../../controls/format-number.ts';
import type { Page } from '../../controls/page-context.ts';
import { fileName } from '../../export/file-name.ts';
import { say } from '../../language/say.ts';
import { parameterWords, runTitle } from '../run-words.ts';
import { saveFile } from '../save-file.ts';
import { CLIP, createClipPainter } from './clip-frame.ts';
import { showClip } from './clip-state.ts';
import { withDuration } from './webm-duration.ts';

const FRAMES_PER_SECOND = 30;
const BITS_PER_SECOND = 6_000_000;
/** After the end of the run the last picture stays for a moment. */
const AFTER_END_MS = 800;
const OVER = new Set(['finished', 'diverged', 'refused', 'silent']);

export async function recordClip(
  page: Page,
  ids: readonly string[],
  seconds: number,
  type: string,
): Promise<void> {
  const { session, actions, view, catalogue } = page;
  const canvas = document.createElement('canvas');
  try {
    const painter = createClipPainter(canvas, ids, view);
    const words = () => {
      const { step, description } = session.getState();
      return {
        title: runTitle(page, session.getState()),
        step: say('step {step}', { step: formatCount(Math.max(0, step)) }),
        parameters: parameterWords(description, catalogue).join(' · '),
      };
    };
    await painter.paint(words);
    const chunks: Blob[] = [];
    let bytes = 0;
    const recorder = new MediaRecorder(canvas.captureStream(FRAMES_PER_SECOND), {
      mimeType: type,
      videoBitsPerSecond: BITS_PER_SECOND,
    });
    recorder.ondataavailable = ({ data }) => {
      chunks.push(data);
      bytes += data.size;
    };
    const stopped = new Promise<void>((done, fail) => {
      recorder.onstop = () => done();
      recorder.onerror = () => fail(new Error('the recording broke off'));
    });
    let going = true;
    let kept = true;
    const stop = (): void => {
      going = false;
    };
    const cancel = (): void => {
      kept = false;
      going = false;
    };
    recorder.start(500);
    const began = performance.now();
    actions.play();
    let over = Number.POSITIVE_INFINITY;
    while (going) {
      await painter.paint(words);
      const now = performance.now();
      if (OVER.has(session.getState().status)) over = Math.min(over, now);
      showClip({ kind: 'recording', seconds: (now - began) / 1000, of: seconds, bytes, stop, cancel });
      if (now - began >= 1000 * seconds || now - over > AFTER_END_MS) going = false;
    }
    const length = performance.now() - began;
    recorder.stop();
    await stopped;
    for (const track of recorder.stream.getTracks()) track.stop();
    if (!kept) {
      showClip(null);
      return;
    }
    const file = new Uint8Array(await new Blob(chunks).arrayBuffer());
    const { description, presetId, step } = session.getState();
    const name = fileName({ description, presetId, step: Math.max(0, step) }, 'webm');
    saveFile(name, 'video/webm', [...withDuration(file, length)]);
    showClip({ kind: 'saved', name, seconds: length / 1000, bytes: file.length, ...CLIP });
  } catch (error) {
    showClip({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) });
  }
}
