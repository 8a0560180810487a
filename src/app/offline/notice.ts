/** What the page has to say about its own files, in one quiet line; null while there is nothing. */
import { createStore } from 'zustand/vanilla';

export type Notice =
  /** A new version has been loaded aside; `use` changes over to it, when the reader wants. */
  | { readonly kind: 'new version'; use(): void }
  /** The page was loaded anew. `step`: where the run is taken up; null where that would take long. */
  | {
      readonly kind: 'taken up';
      readonly why: 'new version' | 'old files';
      readonly step: number | null;
      readonly was: number;
    }
  /** A part of the page did not come. */
  | { readonly kind: 'part missing' };

export const notices = createStore<{ readonly notice: Notice | null }>(() => ({ notice: null }));

export function notify(notice: Notice | null): void {
  notices.setState({ notice });
}
