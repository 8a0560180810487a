/** Saved runs in this browser: its database, random names for them, and a channel on which tabs tell each other. */
import { createIndexedStorage } from '../store/indexed-storage.ts';
import { createSavedRuns, type SavedRuns } from '../store/saved-runs.ts';

const CHANNEL = 'edge-of-stability saved runs';

/** Enough that no two saves ever meet. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** None in a frame that may not talk to others. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

function createStoredRuns(): SavedRuns {
  const channel = openChannel();
  const runs = createSavedRuns({
    storage: createIndexedStorage(),
    newId: randomId,
    tell: () => channel?.postMessage('changed'),
  });
  if (channel !== null) {
    channel.onmessage = () => {
      // A list that nobody has looked at yet is read when it is.
      if (runs.state.getState().place !== 'unknown') void runs.refresh();
    };
  }
  return runs;
}

let runs: SavedRuns | null = null;

/** The same for everything on the page; the dialogs that use it are loaded when they are opened, and this with them. */
export function storedRuns(): SavedRuns {
  runs ??= createStoredRuns();
  return runs;
}
