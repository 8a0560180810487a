/** The clip that is being recorded, or was; null while there is none. And what this browser can record. */
import { createStore } from 'zustand/vanilla';

export type Clip =
  | {
      readonly kind: 'recording';
      readonly seconds: number;
      readonly of: number;
      readonly bytes: number;
      stop(): void;
      /** Keeps nothing. */
      cancel(): void;
    }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly seconds: number;
      readonly bytes: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'failed'; readonly cause: string };

export const clips = createStore<{ readonly clip: Clip | null }>(() => ({ clip: null }));

export function showClip(clip: Clip | null): void {
  clips.setState({ clip });
}

const TYPES = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm'];

/** The best kind of WebM that this browser writes; null where it writes none. */
export function clipType(): string | null {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return null;
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? null;
}
