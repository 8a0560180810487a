/**
 * A tab that was opened before a new version was put up may ask for files that are gone. It then loads itself anew, once
 * and with its run kept; where there is no new version the fault is another one, a lost connection most often, and a
 * reload would only lose the page: the reader is told instead.
 */
import type { Page } from '../../controls/page-context.ts';
import { keepRun } from './kept-run.ts';
import { notify } from './notice.ts';

const KEY = 'loaded anew instead of';
/** Changes with every version: the script that holds this carries a hash of its contents in its name. */
const VERSION = new URL(import.meta.url).pathname.split('/').at(-1) ?? '';

export function watchForOldFiles(page: Page): void {
  addEventListener('vite:preloadError', () => void recover(page));
}

async function recover(page: Page): Promise<void> {
  if ((await isOutdated()) && !reloadedBefore() && keepRun(page, 'old files') && rememberReload()) {
    location.reload();
    return;
  }
  notify({ kind: 'part missing' });
}

/** Whether the site's first page asks for another script by now. */
async function isOutdated(): Promise<boolean> {
  try {
    const response = await fetch(location.pathname, { cache: 'no-store' });
    return response.ok && !(await response.text()).includes(VERSION);
  } catch {
    return false;
  }
}

function reloadedBefore(): boolean {
  try {
    return sessionStorage.getItem(KEY) === VERSION;
  } catch {
    return true;
  }
}

/** Without this memory the page might load itself anew for ever. */
function rememberReload(): boolean {
  try {
    sessionStorage.setItem(KEY, VERSION);
    return true;
  } catch {
    return false;
  }
}
