/** Records a clip of panels while the run plays on the page: WebM, as browsers make it. */
import { formatCount } from '../../controls/format-number.ts';
import type { Page } from '../../controls/page-context.ts';
import { fileName } from '../../export/file-name.ts';
import { say } from '../../language/say.ts';
import { parameterWords, runTitle } from '../run-words.ts';
import { saveFile } from '../save-file.ts';
import { CLIP, type ClipWords, createClipPainter } from './clip-frame.ts';
import { showClip } from './clip-state.ts';
import { withDuration } from './webm-duration.ts';

const FRAMES_PER_SECOND = 30;
const BITS_PER_SECOND = 6_000_000;
/** How often the browser hands over what it has written. */
const CHUNK_MS = 500;
/** After the end of the run the last picture stays for a moment. */
const AFTER_END_MS = 800;
const OVER = new Set(['finished', 'diverged', 'refused', 'silent']);

export async function recordClip(
  page: Page,
  ids: readonly string[],
  seconds: number,
  type: string,
): Promise<void> {
  const canvas = document.createElement('canvas');
  try {
    const painter = createClipPainter(canvas, ids, page.view);
    const paint = (): Promise<void> => painter.paint(() => wordsNow(page));
    await paint();
    const clip = await record(page, canvas, { seconds, type, paint });
    if (clip === null) {
      showClip(null);
      return;
    }
    const { description, presetId, step } = page.session.getState();
    const name = fileName({ description, presetId, step: Math.max(0, step) }, 'webm');
    saveFile(name, 'video/webm', [...withDuration(clip.file, clip.milliseconds)]);
    showClip({ kind: 'saved', name, seconds: clip.milliseconds / 1000, bytes: clip.file.length, ...CLIP });
  } catch (error) {
    showClip({ kind: 'failed', cause: error instanceof Error ? error.message : String(error) });
  }
}

function wordsNow(page: Page): ClipWords {
  const state = page.session.getState();
  return {
    title: runTitle(page, state),
    step: say('step {step}', { step: formatCount(Math.max(0, state.step)) }),
    parameters: parameterWords(state.description, page.catalogue).join(' · '),
  };
}

interface Recording {
  readonly seconds: number;
  readonly type: string;
  paint(): Promise<void>;
}

interface Recorded {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly milliseconds: number;
}

/** null where the reader gave it up. */
async function record(
  { session, actions }: Page,
  canvas: HTMLCanvasElement,
  { seconds, type, paint }: Recording,
): Promise<Recorded | null> {
  const stream = canvas.captureStream(FRAMES_PER_SECOND);
  try {
    const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: BITS_PER_SECOND });
    const chunks: Blob[] = [];
    let bytes = 0;
    recorder.ondataavailable = ({ data }) => {
      chunks.push(data);
      bytes += data.size;
    };
    const end: { as: 'saved' | 'cancelled' | 'broken' | null } = { as: null };
    const stop = (): void => {
      end.as = 'saved';
    };
    const cancel = (): void => {
      end.as = 'cancelled';
    };
    recorder.onerror = () => {
      end.as = 'broken';
    };
    const stopped = new Promise<void>((done) => {
      recorder.onstop = () => done();
    });
    recorder.start(CHUNK_MS);
    const began = performance.now();
    actions.play();
    let over = Number.POSITIVE_INFINITY;
    while (end.as === null) {
      await paint();
      const now = performance.now();
      if (OVER.has(session.getState().status)) over = Math.min(over, now);
      if (end.as === null)
        showClip({ kind: 'recording', seconds: (now - began) / 1000, of: seconds, bytes, stop, cancel });
      if (now - began >= 1000 * seconds || now - over > AFTER_END_MS) end.as ??= 'saved';
    }
    const milliseconds = performance.now() - began;
    if (recorder.state !== 'inactive') recorder.stop();
    await stopped;
    if (end.as === 'broken') throw new Error('the recording broke off');
    if (end.as === 'cancelled') return null;
    return { file: new Uint8Array(await new Blob(chunks).arrayBuffer()), milliseconds };
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
